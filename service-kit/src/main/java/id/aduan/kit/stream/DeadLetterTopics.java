package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The dead-letter topics of the groups of this service: made when first needed, read from their
 * beginning.
 */
public final class DeadLetterTopics {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private final TopicAdmin admin;
  private final ConsumerFactory<String, byte[]> consumers;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public DeadLetterTopics(TopicAdmin admin, ConsumerFactory<String, byte[]> consumers) {
    this.admin = admin;
    this.consumers = consumers;
  }

  static String name(String source, String group) {
    return Topics.deadLetters(source, group).name();
  }

  void ensure(String source, String group) {
    Topic topic = Topics.deadLetters(source, group);
    if (!known.contains(topic.name())) {
      admin.ensure(List.of(topic));
      known.add(topic.name());
    }
  }

  /** How long a letter of a group's topic is kept. */
  static Duration kept(String source, String group) {
    return Objects.requireNonNull(
        Topics.deadLetters(source, group).retention(), "retention: none (expected: 30 d at most)");
  }

  /** What lies in a group's topic, without the records themselves. */
  Inventory inventory(String source, String group) {
    Map<String, NavigableSet<Long>> offsets = new HashMap<>();
    Map<String, Long> bytes = new HashMap<>();
    boolean expired =
        readAll(
            name(source, group),
            letter -> {
              SourceRecord original = original(letter);
              if (offsets
                  .computeIfAbsent(original.orderingKey(), _ -> new TreeSet<>())
                  .add(original.offset())) {
                bytes.merge(original.orderingKey(), (long) original.value().length, Long::sum);
              }
            });
    return new Inventory(offsets, bytes, expired);
  }

  /** The records of some keys, each key's in their source's order, each once. */
  Map<String, List<SourceRecord>> read(String source, String group, Set<String> keys) {
    Map<String, NavigableMap<Long, SourceRecord>> found = new HashMap<>();
    boolean _ =
        readAll(
            name(source, group),
            letter -> {
              SourceRecord original = original(letter);
              if (keys.contains(original.orderingKey())) {
                found
                    .computeIfAbsent(original.orderingKey(), _ -> new TreeMap<>())
                    .putIfAbsent(original.offset(), original);
              }
            });
    Map<String, List<SourceRecord>> records = new HashMap<>();
    found.forEach((key, inOrder) -> records.put(key, List.copyOf(inOrder.values())));
    return records;
  }

  /**
   * Which offsets of their source wait under each key.
   *
   * @param expired whether the topic has lost letters to their age
   */
  record Inventory(
      Map<String, NavigableSet<Long>> offsets, Map<String, Long> bytes, boolean expired) {

    /** The offsets under a key that come after what was replayed. */
    NavigableSet<Long> after(String key, long replayed) {
      return offsets.getOrDefault(key, new TreeSet<>()).tailSet(replayed, false);
    }

    long bytesOf(String key) {
      return bytes.getOrDefault(key, 0L);
    }
  }

  /**
   * Reads to the end that the topic has now, as long as the broker goes on giving.
   *
   * @return whether the topic does not begin at its beginning any more
   */
  private boolean readAll(
      String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, null)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      beginnings.forEach(consumer::seek);
      Set<TopicPartition> open = new HashSet<>(partitions);
      long progress = System.nanoTime();
      while (!open.isEmpty()) {
        ConsumerRecords<String, byte[]> some = consumer.poll(POLL);
        some.forEach(each);
        open.removeIf(partition ->
            consumer.position(partition, PATIENCE) >= ends.getOrDefault(partition, 0L));
        progress = some.isEmpty() ? progress : System.nanoTime();
        if (!open.isEmpty() && System.nanoTime() - progress > PATIENCE.toNanos()) {
          throw new TimeoutException(topic + ": not read (expected: a broker that answers)");
        }
      }
      return beginnings.values().stream().anyMatch(first -> first > 0);
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
