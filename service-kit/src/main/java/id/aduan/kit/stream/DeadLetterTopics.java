package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The dead-letter topics of the groups of this service: made when first needed, read from their
 * beginning.
 */
public final class DeadLetterTopics {
  private static final Duration POLL = Duration.ofMillis(200);
  private final TopicAdmin admin;
  private final ConsumerFactory<String, byte[]> consumers;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public DeadLetterTopics(TopicAdmin admin, ConsumerFactory<String, byte[]> consumers) {
    this.admin = admin;
    this.consumers = consumers;
  }

  static String name(String source, String group) {
    return source + "." + group + ".dlq";
  }

  void ensure(String source, String group) {
    if (!known.contains(name(source, group))) {
      Topic restricted = new Topic(source, group, 1, Duration.ofDays(14), true);
      admin.ensure(List.of(restricted.deadLetters(group)));
      known.add(name(source, group));
    }
  }

  /** The records of a key in their source's order, each once. */
  List<SourceRecord> read(String source, String group, String key) {
    Map<String, SourceRecord> found = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> letter : readAll(name(source, group))) {
      SourceRecord original = original(letter);
      if (original.orderingKey().equals(key)) {
        found.putIfAbsent(original.partition() + ":" + original.offset(), original);
      }
    }
    return found.values().stream().sorted(Comparator.comparingLong(SourceRecord::offset)).toList();
  }

  private List<ConsumerRecord<String, byte[]>> readAll(String topic) {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, null)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
      Set<TopicPartition> open = new HashSet<>(partitions);
      while (!open.isEmpty()) {
        consumer.poll(POLL).forEach(letters::add);
        open.removeIf(
            partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
      }
      return letters;
    }
  }

  private static SourceRecord original(ConsumerRecord<String, byte[]> letter) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    for (Header header : letter.headers()) {
      headers.put(header.key(), header.value());
    }
    return new SourceRecord(
        text(headers, DeadLetters.TOPIC),
        Integer.parseInt(text(headers, DeadLetters.PARTITION)),
        Long.parseLong(text(headers, DeadLetters.OFFSET)),
        letter.key(),
        headers.containsKey(DeadLetters.TIME)
            ? Instant.parse(text(headers, DeadLetters.TIME))
            : Instant.ofEpochMilli(letter.timestamp()),
        letter.value(),
        headers);
  }

  private static String text(Map<String, byte[]> headers, String name) {
    return new String(
        Objects.requireNonNull(
            headers.get(name), () -> name + ": absent (expected: of a dead letter)"),
        UTF_8);
  }
}
