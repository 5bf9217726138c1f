package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import id.aduan.kit.stream.DeadLetterTopics.Inventory;
import id.aduan.kit.work.Degraded;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * What a group could not process. The topic {@code <source>.<group>.dlq} holds the records; the
 * collection {@code parked} holds only which keys wait behind one, and through which offset they
 * have been replayed.
 */
public final class DeadLetters extends AbstractHealthIndicator {
  static final String TOPIC = "dlt_original_topic";
  static final String PARTITION = "dlt_original_partition";
  static final String OFFSET = "dlt_original_offset";
  static final String TIME = "dlt_original_time";
  static final String REASON = "dlt_reason";
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final String BEHIND = "parked behind an earlier record of its key";

  /** Many keys are replayed from one reading of their topic, as long as it fits in memory. */
  private static final long AT_ONCE_BYTES = 32_000_000;

  private final Holds holds;
  private final KafkaTemplate<String, byte[]> kafka;
  private final DeadLetterTopics topics;
  private final Clock clock;
  private final Map<String, Consumer<SourceRecord>> inputs = new ConcurrentHashMap<>();

  public DeadLetters(
      MongoTemplate mongo,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetterTopics topics,
      Clock clock) {
    this.holds = new Holds(mongo);
    this.kafka = kafka;
    this.topics = topics;
    this.clock = clock;
  }

  /**
   * One key that waits in a group.
   *
   * @param records how many letters of it are there
   * @param since when the first of them was put aside
   * @param expires when the first of them is deleted for its age
   * @param expired whether that has happened: what is gone can not be replayed any more
   */
  public record ParkedKey(
      String group,
      String topic,
      String key,
      String reason,
      int records,
      Instant since,
      Instant expires,
      boolean expired) {}

  /** What a replay, or a release, came to, for one key. */
  public record Replayed(String topic, String key, int processed, String outcome) {}

  /**
   * @param input processes a dead letter of this group again, or throws
   */
  public void register(String group, Consumer<SourceRecord> input) {
    inputs.put(group, input);
  }

  Set<String> parkedAmong(String group, List<SourceRecord> records) {
    return holds.keysAmong(group, records);
  }

  /**
   * Puts a record aside that can not be processed. Its key is held from now on, where the group's
   * input asks which are: one whose records have no order among them need not.
   */
  public void bury(String group, SourceRecord source, String reason) {
    putAside(group, source, reason);
  }

  /** Puts a record aside whose key is held. */
  void park(String group, SourceRecord source) {
    putAside(group, source, BEHIND);
  }

  /** The keys that wait, the longest waiting first; each topic is read once. */
  public List<ParkedKey> parked() {
    Map<String, Inventory> read = new HashMap<>();
    return holds.all().stream()
        .map(hold ->
            parked(
                hold,
                read.computeIfAbsent(
                    DeadLetterTopics.name(hold.topic(), hold.group()), _ -> inventory(hold))))
        .toList();
  }

  /**
   * The records of one key as they stand in the dead-letter topic; for showing, content masked by
   * the caller.
   */
  public List<Map<String, String>> show(String group, String topic, String key) {
    return holds
        .find(group, topic, key)
        .map(hold ->
            topics.read(topic, group, Set.of(key)).getOrDefault(key, List.of()).stream()
                .filter(source -> source.offset() > hold.replayed())
                .map(DeadLetters::describe)
                .toList())
        .orElse(List.of());
  }

  /**
   * Processes what waits, per key in order, by this group only; a key is free again when all of it
   * went well. The topic is read once for all keys that fit in memory.
   *
   * @param key one key, or empty for all
   */
  public List<Replayed> replay(String group, String topic, String key) {
    List<Hold> meant =
        holds.of(group, topic).stream()
            .filter(hold -> key.isEmpty() || key.equals(hold.key()))
            .toList();
    if (meant.isEmpty()) {
      return List.of();
    }
    Inventory inventory = inventory(meant.getFirst());
    List<Replayed> replayed = new ArrayList<>(meant.size());
    for (List<Hold> some : portions(meant, inventory)) {
      Map<String, List<SourceRecord>> letters =
          topics.read(topic, group, some.stream().map(Hold::key).collect(Collectors.toSet()));
      for (Hold hold : some) {
        replayed.add(
            isExpired(hold, inventory)
                ? outcome(hold, 0, "expired; release it to go on without what is gone")
                : replay(hold, letters.getOrDefault(hold.key(), List.of())));
      }
    }
    return replayed;
  }

  /**
   * Gives up the letters of a key that have expired, and nothing else: what of it is still there
   * can be replayed, and where nothing is there the key is free.
   */
  public Replayed release(String group, String topic, String key) {
    return holds
        .find(group, topic, key)
        .map(this::release)
        .orElseGet(() -> new Replayed(topic, key, 0, "not held"));
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    try {
      long held = holds.count();
      builder.status(held == 0 ? Status.UP : Degraded.STATUS).withDetail("keys held", held);
      holds
          .oldest()
          .ifPresent(hold ->
              builder
                  .withDetail("oldest since", hold.since())
                  .withDetail("first expires", expires(hold)));
    } catch (MongoException | DataAccessException e) {
      builder.status(Degraded.STATUS).withDetail("store", e.getClass().getSimpleName());
    }
  }

  private Inventory inventory(Hold hold) {
    return topics.inventory(hold.topic(), hold.group());
  }

  private static ParkedKey parked(Hold hold, Inventory inventory) {
    return new ParkedKey(
        hold.group(),
        hold.topic(),
        hold.key(),
        hold.reason(),
        inventory.after(hold.key(), hold.replayed()).size(),
        hold.since(),
        expires(hold),
        isExpired(hold, inventory));
  }

  private static Instant expires(Hold hold) {
    return hold.since().plus(DeadLetterTopics.kept(hold.topic(), hold.group()));
  }

  /**
   * A letter that is awaited but not there has expired, if the topic has lost any. It may also be
   * on its way; then it is put aside anew, and giving it up gives up nothing.
   */
  private static boolean isExpired(Hold hold, Inventory inventory) {
    NavigableSet<Long> waiting = inventory.after(hold.key(), hold.replayed());
    return inventory.expired()
        && (waiting.isEmpty()
            || (hold.awaited() > hold.replayed() && !waiting.contains(hold.awaited())));
  }

  private static List<List<Hold>> portions(List<Hold> holds, Inventory inventory) {
    List<List<Hold>> portions = new ArrayList<>();
    long bytes = AT_ONCE_BYTES;
    for (Hold hold : holds) {
      bytes += inventory.bytesOf(hold.key());
      if (bytes > AT_ONCE_BYTES || portions.isEmpty()) {
        portions.add(new ArrayList<>());
        bytes = inventory.bytesOf(hold.key());
      }
      portions.getLast().add(hold);
    }
    return portions;
  }

  private Replayed replay(Hold hold, List<SourceRecord> letters) {
    Consumer<SourceRecord> input = inputs.get(hold.group());
    if (input == null) {
      return outcome(hold, 0, "group: '" + hold.group() + "' (expected: of this service)");
    }
    int processed = 0;
    long through = hold.replayed();
    for (SourceRecord source : letters) {
      if (source.offset() > through) {
        try {
          input.accept(source);
        } catch (RuntimeException e) {
          holds.awaits(hold, source.offset());
          return outcome(hold, processed, "stopped: " + e.getClass().getSimpleName());
        }
        processed++;
        through = source.offset();
        holds.replayed(hold, through);
      }
    }
    return outcome(hold, processed, holds.free(hold, through) ? "free" : "more came meanwhile");
  }

  private Replayed release(Hold hold) {
    Inventory inventory = inventory(hold);
    if (!isExpired(hold, inventory)) {
      return outcome(hold, 0, "not expired; replay it");
    }
    log.warn("Group {} goes on without expired letters of a key", hold.group());
    NavigableSet<Long> waiting = inventory.after(hold.key(), hold.replayed());
    if (!waiting.isEmpty()) {
      holds.awaits(hold, waiting.first());
      return outcome(hold, 0, waiting.size() + " wait; replay them");
    }
    return outcome(hold, 0, holds.free(hold, hold.last()) ? "free" : "more came meanwhile");
  }

  private static Replayed outcome(Hold hold, int processed, String outcome) {
    return new Replayed(hold.topic(), hold.key(), processed, outcome);
  }

  private void putAside(String group, SourceRecord source, String reason) {
    holds.hold(group, source, reason, clock.instant());
    topics.ensure(source.topic(), group);
    Acknowledgement.await(kafka.send(deadLetter(group, source, reason)));
  }

  private static ProducerRecord<String, byte[]> deadLetter(
      String group, SourceRecord source, String reason) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            DeadLetterTopics.name(source.topic(), group), source.key(), source.value());
    source.headers().forEach((name, value) -> letter.headers().add(name, value));
    header(letter, TOPIC, source.topic());
    header(letter, PARTITION, Integer.toString(source.partition()));
    header(letter, OFFSET, Long.toString(source.offset()));
    header(letter, TIME, source.at().toString());
    header(letter, REASON, reason);
    return letter;
  }

  private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().remove(name);
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  private static Map<String, String> describe(SourceRecord source) {
    Map<String, String> shown = new TreeMap<>();
    source.headers().forEach((name, value) -> shown.put(name, new String(value, UTF_8)));
    shown.put("bytes", Integer.toString(source.value().length));
    return shown;
  }
}
