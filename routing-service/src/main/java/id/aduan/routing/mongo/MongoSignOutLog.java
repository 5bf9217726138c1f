package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.PersonId;
import id.aduan.routing.signouts.SignOut;
import id.aduan.routing.signouts.SignOutLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The last sign-out of each person in MongoDB; what must be published stands in it. */
final class MongoSignOutLog implements SignOutLog {
  static final String SIGN_OUTS = "sign_outs";
  static final String UP_TO = "upTo";
  static final String UNPUBLISHED = "unpublished";
  private final MongoTemplate mongo;

  MongoSignOutLog(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void record(SignOut signOut) {
    try {
      var _ =
          signOuts()
              .updateOne(
                  and(eq("_id", signOut.person().value()), lt(UP_TO, Date.from(signOut.upTo()))),
                  Updates.combine(
                      Updates.set(UP_TO, Date.from(signOut.upTo())),
                      Updates.set("by", signOut.by().value()),
                      Updates.set(UNPUBLISHED, true)),
                  new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public List<SignOut> unpublished(int limit) {
    return found(eq(UNPUBLISHED, true), limit);
  }

  @Override
  public void published(SignOut signOut) {
    var _ =
        signOuts()
            .updateOne(
                and(eq("_id", signOut.person().value()), eq(UP_TO, Date.from(signOut.upTo()))),
                Updates.unset(UNPUBLISHED));
  }

  @Override
  public List<SignOut> since(Instant earliest) {
    return found(gt(UP_TO, Date.from(earliest)), 0);
  }

  private List<SignOut> found(Bson filter, int limit) {
    return signOuts()
        .find(filter)
        .sort(Sorts.ascending(UP_TO))
        .limit(limit)
        .map(MongoSignOutLog::read)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> signOuts() {
    return mongo.getCollection(SIGN_OUTS);
  }

  private static SignOut read(Document stored) {
    return new SignOut(
        new PersonId(stored.getString("_id")),
        stored.getDate(UP_TO).toInstant(),
        new PersonId(stored.getString("by")));
  }
}
