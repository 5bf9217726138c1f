package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import id.aduan.contract.TrackingId;
import id.aduan.intake.tracking.Progress;
import id.aduan.intake.tracking.Progresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Progress of cases in MongoDB: one document each, every save conditional on what was read. */
final class MongoProgresses implements Progresses {
  private static final String COLLECTION = "tracking";
  private final MongoTemplate mongo;

  MongoProgresses(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Map<TrackingId, Progress> find(Collection<TrackingId> complaints) {
    Map<TrackingId, Progress> found = new HashMap<>();
    for (Document stored :
        collection().find(in(ProgressDocument.ID, MongoDossiers.values(complaints)))) {
      found.put(
          new TrackingId(stored.getString(ProgressDocument.ID)), ProgressDocument.read(stored));
    }
    return found;
  }

  @Override
  public void save(List<Change> changes) {
    BulkWrites.all(collection(), changes.stream().map(MongoProgresses::write).toList());
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    Map<TrackingId, Progress> found = find(complaints);
    List<Change> changes = new ArrayList<>();
    for (TrackingId complaint : complaints) {
      Progress before = found.getOrDefault(complaint, Progress.NONE);
      if (!before.erased()) {
        changes.add(new Change(complaint, before, before.withoutWords()));
      }
    }
    if (!changes.isEmpty()) {
      save(changes);
    }
  }

  @Override
  public Set<TrackingId> seen(Collection<TrackingId> complaints) {
    return collection()
        .find(
            and(
                in(ProgressDocument.ID, MongoDossiers.values(complaints)),
                gt(ProgressDocument.SEQUENCE, 0L)))
        .projection(Projections.include(ProgressDocument.ID))
        .map(stored -> new TrackingId(stored.getString(ProgressDocument.ID)))
        .into(new HashSet<>());
  }

  private static WriteModel<Document> write(Change change) {
    Document document = ProgressDocument.write(change.complaint(), change.next());
    return change.before().equals(Progress.NONE)
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(
            and(
                eq(ProgressDocument.ID, change.complaint().value()),
                eq(ProgressDocument.SEQUENCE, change.before().sequence()),
                eq(ProgressDocument.ERASED, change.before().erased())),
            document);
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
