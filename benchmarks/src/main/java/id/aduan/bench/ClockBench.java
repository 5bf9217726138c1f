package id.aduan.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import id.aduan.broker.BrokerLogin;
import id.aduan.cli.http.Pace;
import id.aduan.cli.replay.Latencies;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/**
 * Many deadlines that pass at one instant, among many more cases, with two instances of routing at
 * work, one of which is killed in between: each has to be told of once, and soon.
 */
final class ClockBench {
  private static final List<String> OPEN =
      List.of("RECEIVED", "VERIFIED", "DISPOSED", "IN_PROGRESS");
  private static final String TIME = "ce_time";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration FOR_COPIES = Duration.ofSeconds(6);
  private static final double KILLED_AFTER = 0.25;

  private final MeasuredSystem system;
  private final RoutingProgram routing;
  private final Progress progress;
  private int seeded;

  ClockBench(MeasuredSystem system, Progress progress) throws IOException, InterruptedException {
    this.system = system;
    this.routing = RoutingProgram.unpack(system);
    this.progress = progress;
  }

  /**
   * What it came to.
   *
   * @param stored cases in all
   * @param told cases of which exactly one event told
   * @param copies records that came more than once, as they may
   * @param event from the due instant to the time of the event
   * @param seen from the due instant until somebody read it from the topic
   */
  record Rung(int stored, int due, int told, int copies, Percentiles event, Percentiles seen) {
    boolean isWhole() {
      return told == due;
    }
  }

  /**
   * The topics, which an instance makes, and cases for which the clock has nothing to do. A new
   * installation plans all deadlines once; that must be over, else it moves those set here.
   */
  void prepare(int cases) throws IOException, InterruptedException {
    Process first = routing.start();
    awaitPlanned();
    first.destroy();
    first.waitFor();
    progress.say("clock: storing %d open cases".formatted(cases));
    routing.seed(seeded, seeded + cases, OPEN, null);
    seeded += cases;
  }

  private void awaitPlanned() {
    Pace pace = new Pace();
    long began = System.nanoTime();
    try (MongoClient client = MongoClients.create(system.state().address("store"))) {
      MongoCollection<Document> jobs = client.getDatabase("routing").getCollection("replannings");
      while (jobs.find(Filters.exists("endedAt")).first() == null) {
        if (System.nanoTime() - began > PATIENCE.toNanos() || !pace.pause(BETWEEN_LOOKS)) {
          throw new IllegalStateException("routing: not planned (expected: within minutes)");
        }
      }
    }
  }

  /** Rings for so many cases at an instant that is so far away. */
  Rung ring(int due, Duration ahead) throws IOException, InterruptedException {
    Process dying = routing.start();
    Process staying = routing.start();
    try (KafkaConsumer<String, byte[]> lifecycle = lifecycle()) {
      Instant at = Instant.now().plus(ahead);
      progress.say("clock: %d cases due at %s, two instances".formatted(due, at));
      routing.seed(seeded, seeded + due, OPEN, at);
      seeded += due;
      if (Instant.now().isAfter(at)) {
        throw new IllegalStateException("clock: stored too late (expected: before " + at + ")");
      }
      return watch(lifecycle, due, at, dying);
    } finally {
      dying.destroyForcibly();
      staying.destroyForcibly();
      staying.waitFor();
    }
  }

  private Rung watch(KafkaConsumer<String, byte[]> lifecycle, int due, Instant at, Process dying) {
    Map<String, Set<String>> events = new HashMap<>();
    Latencies event = new Latencies();
    Latencies seen = new Latencies();
    int records = 0;
    Instant until = at.plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      for (ConsumerRecord<String, byte[]> record : lifecycle.poll(Duration.ofMillis(200))) {
        if (!EventType.DEADLINE_MISSED.wireName().equals(header(record, CloudEvents.TYPE))) {
          continue;
        }
        records++;
        if (events
            .computeIfAbsent(record.key(), _ -> new HashSet<>())
            .add(header(record, CloudEvents.ID))) {
          event.record(at, Instant.parse(header(record, TIME)));
          seen.record(at, Instant.now());
        }
      }
      progress.counted("deadlines told of", events.size(), due);
      if (dying.isAlive() && events.size() >= due * KILLED_AFTER) {
        progress.say("clock: killing one instance after %d".formatted(events.size()));
        dying.destroyForcibly();
      }
      if (events.size() >= due && until.equals(at.plus(PATIENCE))) {
        until = Instant.now().plus(FOR_COPIES);
      }
    }
    int told = (int) events.values().stream().filter(ids -> ids.size() == 1).count();
    int distinct = events.values().stream().mapToInt(Set::size).sum();
    return new Rung(seeded, due, told, records - distinct, event.percentiles(), seen.percentiles());
  }

  /** From now on. */
  private KafkaConsumer<String, byte[]> lifecycle() {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            system
                .state()
                .brokerAs(
                    BrokerLogin.ADMIN, Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false)),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.LIFECYCLE.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
