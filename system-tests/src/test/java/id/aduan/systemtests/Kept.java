package id.aduan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything of a system that stays for ever or is copied everywhere. */
final class Kept {
  private Kept() {}

  /** The topics that are kept for ever, and the logs. */
  static String of(RunningSystem system) throws IOException {
    return read(system, Topics.LIFECYCLE.name())
        + read(system, Topics.DELIVERIES.name())
        + read(system, Topics.feed(new AgencyCode("KEMENPANRB")).name())
        + read(system, Topics.feed(new AgencyCode("OMBUDSMAN")).name())
        + logs(system);
  }

  /** Everything of a topic: keys, headers and values. */
  private static String read(RunningSystem system, String topic) {
    Map<String, Object> settings = system.target().brokerAs(BrokerLogin.ADMIN, Map.of());
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

  private static String logs(RunningSystem system) throws IOException {
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
}
