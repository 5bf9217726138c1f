package id.aduan.oversight.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.watching.WatchedCase;
import id.aduan.oversight.watching.WatchedCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One document per case, replaced only if it still has the sequence that the change went on from.
 */
final class MongoWatchedCases implements WatchedCases {
  static final String COLLECTION = "cases";
  private final MongoTemplate mongo;
  private final MongoSetUp setUp;

  MongoWatchedCases(MongoTemplate mongo, MongoSetUp setUp) {
    this.mongo = mongo;
    this.setUp = setUp;
  }

  @Override
  public Map<TrackingId, WatchedCase> find(Collection<TrackingId> complaints) {
    Map<TrackingId, WatchedCase> found = new HashMap<>();
    cases()
        .find(in("_id", complaints.stream().map(TrackingId::value).toList()))
        .projection(include("case"))
        .map(WatchedCaseDocument::read)
        .forEach(watched -> found.put(watched.complaint(), watched));
    return found;
  }

  /**
   * Where the sequence has moved on the filter finds nothing, so that the upsert runs into the
   * {@code _id}: overtaken.
   */
  @Override
  public SaveResult save(List<Change> changes) {
    setUp.ensure();
    List<ReplaceOneModel<Document>> writes =
        changes.stream()
            .map(change ->
                new ReplaceOneModel<>(
                    and(
                        eq("_id", change.now().complaint().value()),
                        eq(WatchedCaseDocument.SEQUENCE, change.from())),
                    WatchedCaseDocument.write(change.now()),
                    new ReplaceOptions().upsert(true)))
            .toList();
    try {
      var _ = cases().bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return SaveResult.ALL_SAVED;
    } catch (MongoBulkWriteException e) {
      return Duplicates.only(e).isEmpty() ? SaveResult.ALL_SAVED : SaveResult.OVERTAKEN;
    }
  }

  private MongoCollection<Document> cases() {
    return mongo.getCollection(COLLECTION);
  }
}
