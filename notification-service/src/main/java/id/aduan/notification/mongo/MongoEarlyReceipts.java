package id.aduan.notification.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.notification.ledger.EarlyReceipts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A document per receipt, under the name that it gives its message. */
final class MongoEarlyReceipts implements EarlyReceipts {
  static final String COLLECTION = "early_receipts";
  static final String DUE = "due";
  private static final String ID = "_id";
  private static final String FATE = "fate";
  private static final String ERROR = "error";
  private static final String AT = "at";
  private final MongoTemplate mongo;

  MongoEarlyReceipts(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void keep(SmsSettled receipt, Instant lookAgain) {
    var _ =
        collection()
            .updateOne(
                eq(ID, receipt.reference().value()),
                Updates.combine(
                    Updates.setOnInsert(FATE, receipt.fate().name()),
                    Updates.setOnInsert(ERROR, receipt.error()),
                    Updates.setOnInsert(AT, Date.from(receipt.at())),
                    Updates.setOnInsert(DUE, Date.from(lookAgain))),
                new UpdateOptions().upsert(true));
  }

  @Override
  public List<SmsSettled> due(Instant now, int limit) {
    return collection()
        .find(lte(DUE, Date.from(now)))
        .sort(Sorts.ascending(DUE))
        .limit(limit)
        .map(MongoEarlyReceipts::read)
        .into(new ArrayList<>());
  }

  @Override
  public void later(SmsReference reference, Instant lookAgain) {
    var _ =
        collection().updateOne(eq(ID, reference.value()), Updates.set(DUE, Date.from(lookAgain)));
  }

  @Override
  public void drop(SmsReference reference) {
    var _ = collection().deleteOne(eq(ID, reference.value()));
  }

  private static SmsSettled read(Document stored) {
    return new SmsSettled(
        new SmsReference(stored.getString(ID)),
        Fate.valueOf(stored.getString(FATE)),
        stored.getDate(AT).toInstant(),
        stored.getString(ERROR));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
