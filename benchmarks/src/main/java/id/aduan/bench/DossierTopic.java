package id.aduan.bench;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic that the door writes to, looked at from outside. */
final class DossierTopic implements AutoCloseable {
  private static final String NAME = Topics.DOSSIERS.name();
  private static final String RECORDER = "intake";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final SystemState system;
  private final Admin admin;
  private final id.aduan.cli.http.Pace pace = new id.aduan.cli.http.Pace();

  DossierTopic(SystemState system) {
    this.system = system;
    this.admin = Admin.create(system.brokerAs(BrokerLogin.ADMIN, Map.of()));
  }

  /** As many bytes as the record of a complaint has, headers included. */
  byte[] recordOf(String number) throws IOException {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            system.brokerAs(
                BrokerLogin.ADMIN,
                Map.of(
                    ConsumerConfig.GROUP_ID_CONFIG,
                    "bench-" + UUID.randomUUID(),
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false)),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NAME).stream()
              .map(partition -> new TopicPartition(NAME, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long began = System.nanoTime();
      while (System.nanoTime() - began < PATIENCE.toNanos()) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          if (number.equals(record.key())) {
            return bytes(record);
          }
        }
      }
      throw new IllegalStateException(NAME + ": no record of " + number + " (expected: one)");
    }
  }

  /** Makes a topic with as many partitions. */
  void createTwin(String name) throws InterruptedException {
    try {
      admin.createTopics(List.of(new NewTopic(name, partitions().size(), (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  void delete(String name) throws InterruptedException {
    try {
      admin.deleteTopics(List.of(name)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Waits until intake has recorded all that it accepted, so that the other side has its peace. */
  void awaitRecorded() throws InterruptedException {
    long began = System.nanoTime();
    while (behind() > 0) {
      if (System.nanoTime() - began > PATIENCE.toNanos() || !pace.pause(BETWEEN_LOOKS)) {
        throw new IllegalStateException(
            "recorder: %d behind (expected: nothing)".formatted(behind()));
      }
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private long behind() throws InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> done =
          admin.listConsumerGroupOffsets(RECORDER).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> ends =
          partitions().stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
      long behind = 0;
      for (var end : admin.listOffsets(ends).all().get().entrySet()) {
        OffsetAndMetadata recorded = done.get(end.getKey());
        behind += end.getValue().offset() - (recorded == null ? 0 : recorded.offset());
      }
      return behind;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<TopicPartition> partitions() throws InterruptedException, ExecutionException {
    return admin.describeTopics(List.of(NAME)).allTopicNames().get().values().stream()
        .flatMap(topic -> topic.partitions().stream())
        .map(partition -> new TopicPartition(NAME, partition.partition()))
        .toList();
  }

  private static byte[] bytes(ConsumerRecord<String, byte[]> record) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(record.value());
    for (Header header : record.headers()) {
      all.write(header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      all.write(header.value());
    }
    return all.toByteArray();
  }
}
