package id.aduan.kit.stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Which keys wait in the groups of this service: the collection {@code parked}. */
final class Holds {
  private static final String PARKED = "parked";
  private final MongoTemplate mongo;

  Holds(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  Set<String> keysAmong(String group, List<SourceRecord> records) {
    List<String> ids =
        records.stream().map(r -> Hold.id(group, r.topic(), r.orderingKey())).distinct().toList();
    return mongo.find(query(where("_id").in(ids)), Document.class, PARKED).stream()
        .map(parked -> parked.getString("key"))
        .collect(Collectors.toSet());
  }

  /** Holds the key of a record that is put aside. */
  void hold(String group, SourceRecord source, String reason, Instant now) {
    Update held =
        new Update()
            .setOnInsert("group", group)
            .setOnInsert("topic", source.topic())
            .setOnInsert("key", source.orderingKey())
            .setOnInsert("reason", reason)
            .setOnInsert("since", now)
            .setOnInsert("replayed", -1L)
            .min("awaited", source.offset())
            .max("last", source.offset());
    mongo.upsert(
        query(where("_id").is(Hold.id(group, source.topic(), source.orderingKey()))), held, PARKED);
  }

  /** All of them, the longest waiting first. */
  List<Hold> all() {
    return sorted(new Query());
  }

  /** Those of a group and topic, the longest waiting first. */
  List<Hold> of(String group, String topic) {
    return sorted(query(where("group").is(group).and("topic").is(topic)));
  }

  Optional<Hold> find(String group, String topic, String key) {
    return Optional.ofNullable(mongo.findById(Hold.id(group, topic, key), Document.class, PARKED))
        .map(Hold::read);
  }

  long count() {
    return mongo.getCollection(PARKED).estimatedDocumentCount();
  }

  Optional<Hold> oldest() {
    return Optional.ofNullable(
            mongo.findOne(new Query().with(Sort.by("since")).limit(1), Document.class, PARKED))
        .map(Hold::read);
  }

  void replayed(Hold hold, long through) {
    mongo.updateFirst(
        query(where("_id").is(hold.id())), new Update().max("replayed", through), PARKED);
  }

  void awaits(Hold hold, long offset) {
    mongo.updateFirst(
        query(where("_id").is(hold.id())), new Update().set("awaited", offset), PARKED);
  }

  /** Frees a key behind which nothing waits beyond an offset; answers whether it is free. */
  boolean free(Hold hold, long through) {
    return mongo
            .remove(query(where("_id").is(hold.id()).and("last").lte(through)), PARKED)
            .getDeletedCount()
        == 1;
  }

  private List<Hold> sorted(Query which) {
    return mongo.find(which, Document.class, PARKED).stream()
        .map(Hold::read)
        .sorted(Comparator.comparing(Hold::since))
        .toList();
  }
}
