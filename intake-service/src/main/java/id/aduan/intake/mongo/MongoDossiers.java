package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import id.aduan.contract.TrackingId;
import id.aduan.intake.dossiers.Dossier;
import id.aduan.intake.dossiers.Dossiers;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Dossiers in MongoDB: one document each, every save conditional on the version. */
final class MongoDossiers implements Dossiers {
  private static final String COLLECTION = "dossiers";
  private final MongoTemplate mongo;
  private final Clock clock;

  MongoDossiers(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void ensureIndexes() {
    String _ =
        collection()
            .createIndex(
                Indexes.ascending(DossierDocument.AWAITING_CASE_SINCE),
                new IndexOptions().sparse(true));
  }

  @Override
  public Map<TrackingId, Versioned> find(Collection<TrackingId> complaints) {
    Map<TrackingId, Versioned> found = new HashMap<>();
    for (Document stored : collection().find(in(DossierDocument.ID, values(complaints)))) {
      found.put(new TrackingId(stored.getString(DossierDocument.ID)), DossierDocument.read(stored));
    }
    return found;
  }

  @Override
  public void save(List<Change> changes) {
    BulkWrites.all(collection(), changes.stream().map(this::write).toList());
  }

  @Override
  public List<TrackingId> awaitingCase(Instant recordedBefore, int limit) {
    return collection()
        .find(lt(DossierDocument.AWAITING_CASE_SINCE, Date.from(recordedBefore)))
        .sort(Sorts.ascending(DossierDocument.AWAITING_CASE_SINCE))
        .projection(Projections.include(DossierDocument.ID))
        .limit(limit)
        .map(stored -> new TrackingId(stored.getString(DossierDocument.ID)))
        .into(new java.util.ArrayList<>());
  }

  /** Outside the version: it says nothing about the dossier itself. */
  @Override
  public void caseSeen(Collection<TrackingId> complaints) {
    var _ =
        collection()
            .updateMany(
                in(DossierDocument.ID, values(complaints)),
                Updates.unset(DossierDocument.AWAITING_CASE_SINCE));
  }

  private WriteModel<Document> write(Change change) {
    long from = change.before().version();
    Document document = DossierDocument.write(change.complaint(), from + 1, change.next());
    if (isNewlyRecorded(change)) {
      document.append(DossierDocument.AWAITING_CASE_SINCE, Date.from(clock.instant()));
    }
    if (from == 0) {
      return new InsertOneModel<>(document);
    }
    Bson asRead =
        and(eq(DossierDocument.ID, change.complaint().value()), eq(DossierDocument.VERSION, from));
    return switch (change.next()) {
      case Dossier.Erased _, Dossier.Unknown _ -> new ReplaceOneModel<>(asRead, document);
      case Dossier.Waiting _, Dossier.Recorded _ -> {
        document.remove(DossierDocument.ID);
        yield new UpdateOneModel<>(asRead, new Document("$set", document));
      }
    };
  }

  private static boolean isNewlyRecorded(Change change) {
    return change.next() instanceof Dossier.Recorded
        && !(change.before().dossier() instanceof Dossier.Recorded);
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }

  static List<String> values(Collection<TrackingId> complaints) {
    return complaints.stream().map(TrackingId::value).toList();
  }
}
