package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import id.aduan.kit.work.Degraded;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
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
  private static final String PARKED = "parked";
  private static final String BEHIND = "parked behind an earlier record of its key";

  private final MongoTemplate mongo;
  private final KafkaTemplate<String, byte[]> kafka;
  private final DeadLetterTopics topics;
  private final Clock clock;
  private final Map<String, Consumer<SourceRecord>> inputs = new ConcurrentHashMap<>();

  public DeadLetters(
      MongoTemplate mongo,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetterTopics topics,
      Clock clock) {
    this.mongo = mongo;
    this.kafka = kafka;
    this.topics = topics;
    this.clock = clock;
  }

  /** One key that waits in a group. */
  public record ParkedKey(String group, String topic, String key, String reason, int records) {}

  /** What a replay came to, for one key. */
  public record Replayed(String topic, String key, int processed, String outcome) {}

  /**
   * @param input processes a dead letter of this group again, or throws
   */
  public void register(String group, Consumer<SourceRecord> input) {
    inputs.put(group, input);
  }

  Set<String> parkedAmong(String group, List<SourceRecord> records) {
    List<String> ids =
        records.stream().map(r -> id(group, r.topic(), r.orderingKey())).distinct().toList();
    return mongo.find(query(where("_id").in(ids)), Document.class, PARKED).stream()
        .map(parked -> parked.getString("key"))
        .collect(Collectors.toSet());
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

  /** The keys that wait, the longest waiting first. */
  public List<ParkedKey> parked() {
    return mongo.findAll(Document.class, PARKED).stream()
        .sorted(Comparator.comparing(d -> d.getDate("since")))
        .map(d ->
            new ParkedKey(
                d.getString("group"),
                d.getString("topic"),
                d.getString("key"),
                d.getString("reason"),
                waiting(d).size()))
        .toList();
  }

  /**
   * The records of one key as they stand in the dead-letter topic; for showing, content masked by
   * the caller.
   */
  public List<Map<String, String>> show(String group, String topic, String key) {
    return find(group, topic, key).map(this::waiting).orElse(List.of()).stream()
        .map(DeadLetters::describe)
        .toList();
  }

  /**
   * Processes what waits, per key in order, by this group only; a key is free again when all of it
   * went well.
   *
   * @param key one key, or empty for all
   */
  public List<Replayed> replay(String group, String topic, String key) {
    return mongo.findAll(Document.class, PARKED).stream()
        .filter(d -> group.equals(d.getString("group")) && topic.equals(d.getString("topic")))
        .filter(d -> key.isEmpty() || key.equals(d.getString("key")))
        .map(this::replay)
        .toList();
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    try {
      long held = mongo.getCollection(PARKED).estimatedDocumentCount();
      builder.status(held == 0 ? Status.UP : Degraded.STATUS).withDetail("keys held", held);
    } catch (MongoException | DataAccessException e) {
      builder.status(Degraded.STATUS).withDetail("store", e.getClass().getSimpleName());
    }
  }

  private Replayed replay(Document parked) {
    String group = parked.getString("group");
    String topic = parked.getString("topic");
    String key = parked.getString("key");
    Consumer<SourceRecord> input = inputs.get(group);
    if (input == null) {
      return new Replayed(topic, key, 0, "group: '" + group + "' (expected: of this service)");
    }
    int processed = 0;
    for (SourceRecord source : waiting(parked)) {
      try {
        input.accept(source);
      } catch (RuntimeException e) {
        return new Replayed(topic, key, processed, "stopped: " + e.getClass().getSimpleName());
      }
      processed++;
      markReplayed(parked.getString("_id"), source.offset());
      parked.put("replayed", source.offset());
    }
    return new Replayed(topic, key, processed, free(parked) ? "free" : "more came meanwhile");
  }

  private boolean free(Document parked) {
    return mongo
            .remove(
                query(
                    where("_id")
                        .is(parked.getString("_id"))
                        .and("last")
                        .lte(parked.getLong("replayed"))),
                PARKED)
            .getDeletedCount()
        == 1;
  }

  private void markReplayed(String id, long offset) {
    mongo.updateFirst(query(where("_id").is(id)), new Update().max("replayed", offset), PARKED);
  }

  private void putAside(String group, SourceRecord source, String reason) {
    Update held =
        new Update()
            .setOnInsert("group", group)
            .setOnInsert("topic", source.topic())
            .setOnInsert("key", source.orderingKey())
            .setOnInsert("reason", reason)
            .setOnInsert("since", clock.instant())
            .setOnInsert("replayed", -1L)
            .max("last", source.offset());
    mongo.upsert(
        query(where("_id").is(id(group, source.topic(), source.orderingKey()))), held, PARKED);
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

  private Optional<Document> find(String group, String topic, String key) {
    return Optional.ofNullable(mongo.findById(id(group, topic, key), Document.class, PARKED));
  }

  private List<SourceRecord> waiting(Document parked) {
    long replayed = parked.getLong("replayed");
    return topics
        .read(parked.getString("topic"), parked.getString("group"), parked.getString("key"))
        .stream()
        .filter(source -> source.offset() > replayed)
        .toList();
  }

  private static Map<String, String> describe(SourceRecord source) {
    Map<String, String> shown = new TreeMap<>();
    source.headers().forEach((name, value) -> shown.put(name, new String(value, UTF_8)));
    shown.put("bytes", Integer.toString(source.value().length));
    return shown;
  }

  private static String id(String group, String topic, String key) {
    return group + "|" + topic + "|" + key;
  }
}
