package id.aduan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.backup.Backup;
import id.aduan.cli.backup.Restore;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.contract.wire.Topics;
import id.aduan.systemtests.Doors.Filed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A system goes on while it is copied, and the copy is what it was. */
class BackupIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int COMPLAINTS = 12;
  private static final Map<String, ?> VERIFIED = Map.of("kind", "PENGADUAN", "misconduct", false);
  @TempDir Path folder;

  @Test
  void restoresIntoAnEmptyHomeWhatWasAcknowledgedBefore() throws Exception {
    Map<Filed, String> states = new LinkedHashMap<>();
    List<JsonNode> feed;
    Path backup = folder.resolve("backup");
    try (RunningSystem system = RunningSystem.start(folder.resolve("first"));
        Doors doors = new Doors(system.target())) {
      for (int i = 0; i < COMPLAINTS; i++) {
        Filed filed = doors.file(Map.of("text", "Lampu jalan padam di simpang " + i));
        states.put(filed, "RECEIVED");
        awaitState(doors, filed, "RECEIVED");
        if (i % 3 == 0) {
          awaitCase(system, doors, filed);
          JsonNode _ = doors.act("koordinator", filed, "verification", VERIFIED);
          states.put(filed, "VERIFIED");
          awaitState(doors, filed, "VERIFIED");
        }
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(feed(system, doors)).hasSize(COMPLAINTS + 4));
      feed = feed(system, doors);
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Integer> meanwhile =
          CompletableFuture.supplyAsync(() -> fileUntil(over, doors));
      new Backup(system.home(), system.state(), Map.of(), Clock.systemUTC(), _ -> {}).to(backup);
      over.set(true);
      assertThat(meanwhile.get()).as("complaints while it was copied").isPositive();
    }

    Path second = folder.resolve("second");
    new Restore(Installation.ofThisProgram(), Home.at(second), Map.of(), Clock.systemUTC(), _ -> {})
        .from(backup, List.of());
    try (RunningSystem system = RunningSystem.start(second);
        Doors doors = new Doors(system.target())) {
      for (Map.Entry<Filed, String> known : states.entrySet()) {
        awaitState(doors, known.getKey(), known.getValue());
      }
      assertThat(feed(system, doors).subList(0, feed.size())).isEqualTo(feed);
      Filed fresh = doors.file(Map.of("text", "Jembatan retak dekat pasar"));
      awaitState(doors, fresh, "RECEIVED");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(feed(system, doors).toString()).contains(fresh.trackingId()));
      for (String topic : List.of(Topics.LIFECYCLE.name(), Topics.DELIVERIES.name())) {
        assertThat(eventsWithOtherContent(system, topic)).as(topic).isEmpty();
      }
    }
  }

  private static int fileUntil(AtomicBoolean over, Doors doors) {
    int filed = 0;
    try {
      do {
        Filed _ = doors.file(Map.of("text", "Sampah menumpuk di pasar " + filed));
        filed++;
      } while (!over.get());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return filed;
  }

  /** The reporter is told that his complaint is there before routing has made a case of it. */
  private static void awaitCase(RunningSystem system, Doors doors, Filed filed) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            doors.status(
                    system.target().routing(), "/api/v1/cases/" + filed.trackingId(), "koordinator")
                == 200);
  }

  private static void awaitState(Doors doors, Filed filed, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(doors.follow(filed).path("state").path("code").asString()).isEqualTo(state));
  }

  private static List<JsonNode> feed(RunningSystem system, Doors doors) throws Exception {
    return doors
        .read(
            system.target().oversight(), "/api/v1/feeds/KEMENPANRB/entries?limit=1000", "kemenpan")
        .path("entries")
        .valueStream()
        .toList();
  }

  private static List<String> eventsWithOtherContent(RunningSystem system, String topic) {
    Map<String, Object> settings = system.target().brokerAs(BrokerLogin.ADMIN, Map.of());
    Map<String, String> contents = new HashMap<>();
    List<String> others = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(event -> {
              String id = new String(event.headers().lastHeader("ce_id").value(), UTF_8);
              String before = contents.putIfAbsent(id, event.value());
              if (before != null && !before.equals(event.value())) {
                others.add(id + ": " + before + " and " + event.value());
              }
            });
      }
    }
    return others;
  }
}
