package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Published events that a case document has no more room for. They are copied first and trimmed
 * then, so that a crash in between leaves a copy, and the next time finishes it. What was written
 * stays in the case, where one write erases it.
 */
final class OldEvents {
  static final String COLLECTION = "case_events";

  /** Moving a few at a time is dearer than letting some more stay for a while. */
  private static final int SLACK = 50;

  private final MongoTemplate mongo;
  private final int kept;

  OldEvents(MongoTemplate mongo, int kept) {
    this.mongo = mongo;
    this.kept = kept;
  }

  List<Document> of(TrackingId id, long after, int limit) {
    return events()
        .find(and(eq("case", id.value()), gt(EventDocument.SEQUENCE, after)))
        .sort(ascending(EventDocument.SEQUENCE))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /** Moves what is published and too much; a case with a short history costs nothing. */
  void moveFrom(TrackingId id, long publishedThrough) {
    if (publishedThrough <= kept + SLACK) {
      return;
    }
    Document stored =
        cases()
            .find(eq("_id", id.value()))
            .projection(include("events", "publishedThrough"))
            .first();
    if (stored != null && stored.getList("events", Document.class).size() > kept + SLACK) {
      move(id, stored);
    }
  }

  private void move(TrackingId id, Document stored) {
    List<Document> events = stored.getList("events", Document.class);
    long published = stored.getLong("publishedThrough");
    List<Document> old =
        events.subList(0, events.size() - kept).stream()
            .filter(event -> event.getLong(EventDocument.SEQUENCE) <= published)
            .toList();
    if (!old.isEmpty()) {
      copy(id, old);
      Document upTo =
          new Document(
              EventDocument.SEQUENCE,
              new Document("$lte", old.getLast().getLong(EventDocument.SEQUENCE)));
      var _ =
          cases()
              .updateOne(
                  eq("_id", id.value()), new Document("$pull", new Document("events", upTo)));
    }
  }

  private void copy(TrackingId id, List<Document> old) {
    List<Document> copies =
        old.stream()
            .map(event ->
                new Document(event)
                    .append("_id", id + "." + event.getLong(EventDocument.SEQUENCE))
                    .append("case", id.value()))
            .toList();
    try {
      var _ = events().insertMany(copies, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  private MongoCollection<Document> events() {
    return mongo.getCollection(COLLECTION);
  }

  private MongoCollection<Document> cases() {
    return mongo.getCollection(MongoCases.CASES);
  }
}
