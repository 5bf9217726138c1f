package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Evolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Cases that an earlier version of this service stored are made anew of their history, which holds
 * all that happened: so a new version needs to understand old events only, and no old document.
 */
final class OldForms {
  private static final Logger log = LoggerFactory.getLogger(OldForms.class);
  private static final int TOGETHER = 100;

  /** The first had no number. */
  private static final List<@Nullable Integer> EARLIER = Arrays.asList(null, 2, 3, 4);

  private final MongoCollection<Document> stored;
  private final MongoCases cases;

  OldForms(MongoTemplate mongo, MongoCases cases) {
    this.stored = mongo.getCollection(MongoCases.CASES);
    this.cases = cases;
  }

  /** Until none is left; whoever else changes one meanwhile gives it the present form, too. */
  void reform() {
    long reformed = 0;
    List<Document> some = some();
    while (!some.isEmpty()) {
      List<WriteModel<Document>> writes = new ArrayList<>();
      some.forEach(found -> writes.add(CaseUpdates.reformed(folded(found))));
      reformed += stored.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getMatchedCount();
      some = some();
    }
    if (reformed > 0) {
      log.info("{} cases of an earlier form made anew of their history", reformed);
    }
  }

  private Case folded(Document found) {
    TrackingId id = new TrackingId(found.getString("_id"));
    return Evolution.folded(id, found.getString("salt"), cases.history(id));
  }

  private List<Document> some() {
    return stored
        .find(and(in(CaseDocument.FORM, EARLIER), gt("version", CaseUpdates.UNOPENED)))
        .projection(include("salt"))
        .limit(TOGETHER)
        .into(new ArrayList<>());
  }
}
