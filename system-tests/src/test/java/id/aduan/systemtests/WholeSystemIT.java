package id.aduan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.wire.Topics;
import id.aduan.systemtests.Doors.Filed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WholeSystemIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LIVES = 15;
  private static final int COMPLAINTS = 8;
  private static final long SEED = 1708;
  @TempDir static Path folder;
  private static RunningSystem system;
  private static Doors doors;

  @BeforeAll
  static void start() throws InterruptedException {
    system = RunningSystem.start(folder);
    doors = new Doors(system.target());
  }

  @AfterAll
  static void stop() {
    doors.close();
    system.close();
  }

  @Test
  void bringsAComplaintToItsAgencyAndBack() throws Exception {
    Filed filed =
        doors.file(
            Map.of(
                "text", "Jalan di depan pasar berlubang dan membahayakan pengendara",
                "place", Map.of("kecamatan", "Sangir"),
                "reporter", Map.of("email", "pelapor-journey@contoh.invalid")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(coordinatorsList()).contains(filed.trackingId()));

    doors.act(
        "koordinator", filed, "verification", Map.of("kind", "PENGADUAN", "misconduct", false));
    doors.act("koordinator", filed, "disposition", Map.of("opd", "DPUPR"));
    assertThat(
            doors.status(
                system.target().routing(), "/api/v1/cases/" + filed.trackingId(), "utama-dinkes"))
        .as("another agency does not see it")
        .isEqualTo(404);
    doors.act("pembantu-dpupr", filed, "start", Map.of());
    doors.act("pembantu-dpupr", filed, "answers", Map.of("text", "Petugas kami sudah ke lokasi."));
    doors.act("utama-dpupr", filed, "resolution", proof());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateOf(filed)).isEqualTo("RESOLVED"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(mailsTo("pelapor-journey@contoh.invalid")).isEqualTo(4));

    doors.say(filed, "disputes", Map.of("reason", "Jalannya masih berlubang."));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(stateOf(filed)).isEqualTo("IN_PROGRESS"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(feedOf(filed))
                .containsExactly(
                    "case.opened.v1",
                    "case.verified.v1",
                    "case.disposed.v1",
                    "case.follow-up-started.v1",
                    "case.answered.v1",
                    "case.resolved.v1",
                    "case.reopened.v1"));
  }

  @Test
  void playsWholeLivesWithoutLosingOrDoublingAnything() {
    ReplayResult result = replay(LIVES);
    assertThat(result.findings()).isEmpty();
    assertThat(result.troubles()).isEmpty();
    assertThat(result.acknowledged()).isEqualTo(LIVES);
    assertThat(result.cases()).isEqualTo(LIVES);
    assertThat(result.toTheEnd()).isEqualTo(LIVES);
  }

  /** No datum of a complaint is found where it would stay for ever, in no log, and in no feed. */
  @Test
  void keepsPersonalDataOffEverythingThatStays() throws Exception {
    List<String> secrets = new ArrayList<>();
    List<Filed> filed = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < COMPLAINTS; i++) {
      Secrets own = Secrets.of(random);
      secrets.addAll(own.all());
      filed.add(doors.file(own.complaint()));
    }
    for (Filed one : filed) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedOf(one)).isNotEmpty());
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(one)).isTrue());
    }
    String kept =
        read(Topics.LIFECYCLE.name())
            + read(Topics.DELIVERIES.name())
            + read(Topics.feed(new AgencyCode("KEMENPANRB")).name())
            + feed()
            + logs();
    assertThat(kept).contains(filed.getFirst().trackingId());
    assertThat(secrets).noneMatch(kept::contains);
  }

  @Test
  void holdsAKeyBehindARecordThatCanNotBeRead() throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", system.target().broker()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var broken = new ProducerRecord<>(Topics.DOSSIERS.name(), "BROKEN", "{".getBytes(UTF_8));
      broken.headers().add("ce_type", "reporter.replied.v1".getBytes(UTF_8));
      var _ = producer.send(broken).get();
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    doors
                        .read(system.target().routing(), "/operations/dead-letters", "operator")
                        .toString())
                .contains("BROKEN"));
    JsonNode replayed =
        doors.operate(
            system.target().routing(),
            "/operations/dead-letters/replay",
            Map.of("group", "routing", "topic", Topics.DOSSIERS.name(), "key", "BROKEN"));
    assertThat(replayed.get(0).path("outcome").asString()).startsWith("stopped");
    assertThat(doors.status(system.target().routing(), "/operations/dead-letters", "koordinator"))
        .isEqualTo(403);
  }

  private static ReplayResult replay(int lives) {
    Iterator<Grievance> grievances =
        Stream.generate(new OwnGrievances(new SplittableRandom(SEED))).limit(lives).iterator();
    return new Replay(
            system.target(),
            new ReplaySettings(0, false, true, 0.7, SEED, PATIENCE, lives),
            system.home().replays().resolve("replay.jsonl"),
            Replay.Progress.NONE)
        .run(grievances);
  }

  private static Map<String, ?> proof() {
    return Map.of(
        "answer", "Jalan sudah ditambal.",
        "whatWasDone", "Penambalan dengan aspal dingin.",
        "doneOn", LocalDate.now(ZoneId.of("Asia/Jakarta")).toString());
  }

  private static String coordinatorsList() throws Exception {
    return doors
        .read(system.target().routing(), "/api/v1/work-lists/coordinator?limit=100", "koordinator")
        .toString();
  }

  private static String stateOf(Filed filed) throws Exception {
    return doors.follow(filed).path("state").path("code").asString();
  }

  private static boolean told(Filed filed) throws Exception {
    JsonNode ledger =
        doors.read(
            system.target().notification(), "/api/v1/ledger/" + filed.trackingId(), "koordinator");
    return ledger.toString().contains("HANDED_OVER");
  }

  private static long mailsTo(String address) throws Exception {
    JsonNode mails = doors.read(system.target().mailbox(), "/api/messages?limit=500", "operator");
    return mails.valueStream().filter(mail -> mail.path("to").toString().contains(address)).count();
  }

  private static String feed() throws Exception {
    return doors
        .read(system.target().oversight(), "/api/v1/feeds/KEMENPANRB/entries?limit=500", "kemenpan")
        .toString();
  }

  private static List<String> feedOf(Filed filed) throws Exception {
    JsonNode page =
        doors.read(
            system.target().oversight(), "/api/v1/feeds/KEMENPANRB/entries?limit=500", "kemenpan");
    return page.path("entries")
        .valueStream()
        .filter(entry -> entry.path("trackingId").asString().equals(filed.trackingId()))
        .map(entry -> entry.path("type").asString())
        .toList();
  }

  /** Everything of a topic: keys, headers and values. */
  private static String read(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", system.target().broker());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      StringBuilder everything = new StringBuilder();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(one -> append(everything, one));
      }
      return everything.toString();
    }
  }

  private static void append(StringBuilder everything, ConsumerRecord<String, String> one) {
    everything.append(one.key()).append(one.value());
    one.headers().forEach(h -> everything.append(h.key()).append(new String(h.value(), UTF_8)));
  }

  private static String logs() throws IOException {
    try (Stream<Path> files = Files.list(system.home().logs())) {
      StringBuilder all = new StringBuilder();
      files.forEach(file -> all.append(text(file)));
      return all.toString();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Personal data that occur nowhere else. */
  private record Secrets(String name, String phone, String email, String nik, String text) {
    static Secrets of(Random random) {
      String mark = Long.toString(random.nextLong(1L << 40, 1L << 41), 36);
      return new Secrets(
          "Nama " + mark,
          "+62812" + (1_000_0000 + random.nextInt(8_999_9999)),
          mark + "@contoh.invalid",
          "13" + (10_000_000_000_000L + random.nextLong(80_000_000_000_000L)),
          "rahasia" + mark);
    }

    List<String> all() {
      return List.of(name, phone, phone.substring(3), email, nik, text);
    }

    Map<String, ?> complaint() {
      return Map.of(
          "text",
          "Lampu jalan padam di dekat rumah, " + text,
          "title",
          text,
          "place",
          Map.of("text", text, "kecamatan", "Sangir"),
          "reporter",
          Map.of("name", name, "phone", phone, "email", email, "nik", nik));
    }
  }
}
