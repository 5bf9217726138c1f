package id.aduan.notification.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.Sha256;
import id.aduan.notification.ledger.OptOuts;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A document for each number, under its digest: the number itself is not kept. */
final class MongoOptOuts implements OptOuts {
  private static final String COLLECTION = "sms_opt_outs";
  private static final String ID = "_id";
  private static final String OUT = "out";
  private static final String AT = "at";
  private final MongoTemplate mongo;

  MongoOptOuts(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void said(String phone, boolean out, Instant at) {
    String id = Sha256.hex(phone);
    var _ =
        collection()
            .updateOne(
                eq(ID, id),
                Updates.combine(
                    Updates.setOnInsert(OUT, out), Updates.setOnInsert(AT, Date.from(at))),
                new UpdateOptions().upsert(true));
    var _ =
        collection()
            .updateOne(
                and(eq(ID, id), lt(AT, Date.from(at))),
                Updates.combine(Updates.set(OUT, out), Updates.set(AT, Date.from(at))));
  }

  @Override
  public boolean isOut(String phone) {
    Document stored = collection().find(eq(ID, Sha256.hex(phone))).first();
    return stored != null && stored.getBoolean(OUT, false);
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
