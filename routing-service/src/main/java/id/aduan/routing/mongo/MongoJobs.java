package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import id.aduan.contract.TrackingId;
import id.aduan.routing.replanning.Job;
import id.aduan.routing.replanning.Job.Target;
import id.aduan.routing.replanning.Jobs;
import id.aduan.routing.replanning.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The re-plannings in MongoDB. */
final class MongoJobs implements Jobs {
  private static final String JOBS = "replannings";
  private final MongoTemplate mongo;

  MongoJobs(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Job> find(Target target) {
    return Optional.ofNullable(jobs().find(eq("_id", target.toString())).first())
        .map(MongoJobs::read);
  }

  @Override
  public void add(Job job) {
    try {
      var _ = jobs().insertOne(write(job));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public boolean advance(Job before, Job after) {
    Bson asItWas = and(eq("_id", before.target().toString()), eq("revision", before.revision()));
    return jobs().replaceOne(asItWas, write(after)).getMatchedCount() == 1;
  }

  @Override
  public List<Job> latest(int limit) {
    return jobs()
        .find()
        .sort(descending("askedAt", "_id"))
        .limit(limit)
        .map(MongoJobs::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<Job> underWay() {
    return jobs().find(exists("endedAt", false)).map(MongoJobs::read).into(new ArrayList<>());
  }

  private MongoCollection<Document> jobs() {
    return mongo.getCollection(JOBS);
  }

  private static Document write(Job job) {
    Tally tally = job.tally();
    TrackingId after = job.after();
    Instant endedAt = job.endedAt();
    Document document =
        new Document("_id", job.target().toString())
            .append("calendar", job.target().calendar())
            .append("limits", job.target().limits())
            .append("revision", job.revision())
            .append("askedAt", job.askedAt())
            .append("heldUntil", job.heldUntil())
            .append("looked", tally.looked())
            .append("cases", tally.cases())
            .append("later", tally.later())
            .append("earlier", tally.earlier())
            .append("overdue", tally.overdue())
            .append("superseded", job.superseded());
    if (after != null) {
      document.append("after", after.value());
    }
    return endedAt == null ? document : document.append("endedAt", endedAt);
  }

  private static Job read(Document stored) {
    String after = stored.getString("after");
    return new Job(
        new Target(stored.getInteger("calendar"), stored.getInteger("limits")),
        stored.getInteger("revision"),
        stored.getDate("askedAt").toInstant(),
        after == null ? null : new TrackingId(after),
        stored.getDate("heldUntil").toInstant(),
        new Tally(
            stored.getLong("looked"),
            stored.getLong("cases"),
            stored.getLong("later"),
            stored.getLong("earlier"),
            stored.getLong("overdue")),
        instant(stored.getDate("endedAt")),
        stored.getBoolean("superseded"));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
