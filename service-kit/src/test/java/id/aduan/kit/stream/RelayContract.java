package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.wire.Topic;
import id.aduan.embedded.broker.BrokerSubject;
import id.aduan.kit.work.Degraded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** What is published comes in order and without a gap, over a real broker. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RelayContract {
  private static final int TOO_LARGE = 2_000_000;
  private BrokerSubject broker;
  private DefaultKafkaProducerFactory<String, byte[]> producers;

  abstract BrokerSubject open(Path directory);

  @BeforeAll
  void start(@TempDir Path directory) {
    broker = open(directory);
    producers =
        new DefaultKafkaProducerFactory<>(
            broker.clients(), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterAll
  void stop() {
    producers.destroy();
    broker.close();
  }

  @Test
  void publishesInOrderAndMarksAfterwards() {
    Topic topic = topic("in-order");
    MemoryOutbox outbox = new MemoryOutbox(topic);
    IntStream.range(0, 50).forEach(i -> outbox.add("case-" + i % 5, "event-" + i));
    Relay relay = new Relay("test", outbox, new KafkaTemplate<>(producers));
    relay.start();
    await().untilAsserted(() -> assertThat(outbox.waiting()).isZero());
    relay.stop();
    Map<String, List<String>> published = read(topic, 50);
    assertThat(published).hasSize(5);
    assertThat(published.get("case-3"))
        .containsExactlyElementsOf(
            IntStream.range(0, 10).mapToObj(i -> "event-" + (i * 5 + 3)).toList());
  }

  @Test
  void blocksOnlyTheDocumentWhoseRecordIsRefused() {
    Topic topic = topic("refused");
    MemoryOutbox outbox = new MemoryOutbox(topic);
    outbox.add("too-large", "x".repeat(TOO_LARGE));
    outbox.add("fine", "event");
    Relay relay = new Relay("test", outbox, new KafkaTemplate<>(producers));
    relay.start();
    await().untilAsserted(() -> assertThat(outbox.waiting()).isEqualTo(1));
    await().untilAsserted(() -> assertThat(relay.health().getStatus()).isEqualTo(Degraded.STATUS));
    assertThat(relay.health().getDetails()).containsEntry("blocked", List.of("too-large"));
    relay.stop();
    assertThat(read(topic, 1)).containsOnlyKeys("fine");
  }

  /** A consumer drops what it knows; what it does not know must follow on what it knows. */
  @Test
  void leavesNoGapWhileTheBrokerComesAndGoes() {
    Topic topic = topic("comes-and-goes");
    MemoryOutbox outbox = new MemoryOutbox(topic);
    Relay relay = new Relay("test", outbox, new KafkaTemplate<>(impatient()));
    relay.start();
    int events = 0;
    for (int round = 0; round < 3; round++) {
      outbox.add("case", "event-" + events++);
      await().untilAsserted(() -> assertThat(outbox.waiting()).isZero());
      broker.stop();
      for (int i = 0; i < 100; i++) {
        outbox.add("case", "event-" + events++);
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(relay.health().getStatus()).isEqualTo(Degraded.STATUS));
      broker.start();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(outbox.waiting()).isZero());
    }
    relay.stop();
    int last = -1;
    for (String event : read(topic, events).getOrDefault("case", List.of())) {
      int number = Integer.parseInt(event.substring("event-".length()));
      assertThat(number).isLessThanOrEqualTo(last + 1);
      last = Math.max(last, number);
    }
    assertThat(last).isEqualTo(events - 1);
  }

  @Test
  void isHealthyWhenNothingWaits() {
    assertThat(
            new Relay("test", new MemoryOutbox(topic("idle")), new KafkaTemplate<>(producers))
                .health()
                .getStatus())
        .isEqualTo(Status.UP);
  }

  /** As the doors have it: a record is given up soon. */
  private DefaultKafkaProducerFactory<String, byte[]> impatient() {
    return new DefaultKafkaProducerFactory<>(
        with(
            Map.of(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 500,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1000,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.BATCH_SIZE_CONFIG, 16,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000)),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(broker.clients());
    settings.putAll(more);
    return settings;
  }

  private Topic topic(String name) {
    Topic topic = new Topic("relay." + name, "test", 1, Duration.ofDays(1), false);
    new TopicAdmin(new KafkaAdmin(broker.clients())).ensure(List.of(topic));
    return topic;
  }

  private Map<String, List<String>> read(Topic topic, int expected) {
    Map<String, Object> settings =
        with(
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                topic.name(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"));
    Map<String, List<String>> read = new TreeMap<>();
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic.name()));
      await()
          .until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return records.size() >= expected;
          });
    }
    records.forEach(r ->
        read.computeIfAbsent(r.key(), _ -> new ArrayList<>()).add(new String(r.value(), UTF_8)));
    return read;
  }

  /** Documents in memory, each with its texts and a mark. */
  private static final class MemoryOutbox implements Outbox {
    private final Topic topic;
    private final Map<String, List<String>> documents = new ConcurrentHashMap<>();
    private final Map<String, Long> marks = new ConcurrentHashMap<>();

    MemoryOutbox(Topic topic) {
      this.topic = topic;
    }

    void add(String id, String text) {
      documents.computeIfAbsent(id, _ -> new ArrayList<>()).add(text);
    }

    long waiting() {
      return documents.entrySet().stream()
          .mapToLong(e -> e.getValue().size() - marks.getOrDefault(e.getKey(), 0L))
          .sum();
    }

    @Override
    public List<Pending> pending(int limit, List<String> except) {
      return documents.entrySet().stream()
          .filter(e ->
              !except.contains(e.getKey())
                  && e.getValue().size() > marks.getOrDefault(e.getKey(), 0L))
          .limit(limit)
          .map(e -> new Pending(e.getKey(), e.getValue().size(), records(e.getKey(), e.getValue())))
          .toList();
    }

    @Override
    public void published(List<Pending> acknowledged) {
      acknowledged.forEach(p -> marks.merge(p.id(), p.through(), Math::max));
    }

    private List<ProducerRecord<String, byte[]>> records(String id, List<String> texts) {
      return texts.stream()
          .skip(marks.getOrDefault(id, 0L))
          .map(text -> new ProducerRecord<>(topic.name(), id, text.getBytes(UTF_8)))
          .toList();
    }
  }
}
