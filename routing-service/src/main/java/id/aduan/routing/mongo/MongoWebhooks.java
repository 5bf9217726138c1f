package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.webhooks.Progress;
import id.aduan.routing.webhooks.Webhook;
import id.aduan.routing.webhooks.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The webhooks in MongoDB: a handful, without their secrets. */
final class MongoWebhooks implements Webhooks {
  static final String WEBHOOKS = "opd_webhooks";
  private static final String PROGRESS = "progress";
  private final MongoTemplate mongo;

  MongoWebhooks(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Kept> all() {
    return find(new Document());
  }

  @Override
  public Optional<Kept> find(String id) {
    return find(eq("_id", id)).stream().findFirst();
  }

  @Override
  public Webhook add(Webhook webhook) {
    try {
      var _ = webhooks().insertOne(write(webhook).append("_id", webhook.id()));
      return webhook;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(eq("_id", webhook.id())).getFirst().webhook();
    }
  }

  @Override
  public boolean change(Webhook changed) {
    return webhooks()
            .updateOne(
                and(eq("_id", changed.id()), eq("version", changed.version() - 1)),
                new Document("$set", write(changed)))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void note(String id, Progress progress) {
    var _ =
        webhooks()
            .updateOne(
                eq("_id", id), new Document("$set", new Document(PROGRESS, write(progress))));
  }

  private List<Kept> find(Bson filter) {
    return webhooks().find(filter).map(MongoWebhooks::read).into(new ArrayList<>());
  }

  private MongoCollection<Document> webhooks() {
    return mongo.getCollection(WEBHOOKS);
  }

  private static Document write(Webhook webhook) {
    return new Document("opd", webhook.opd().value())
        .append("url", webhook.url().toString())
        .append("enabled", webhook.enabled())
        .append("generation", webhook.generation())
        .append("previousUntil", webhook.previousUntil())
        .append("changedBy", webhook.changedBy().value())
        .append("changedAt", webhook.changedAt())
        .append("version", webhook.version());
  }

  private static Document write(Progress progress) {
    return new Document("lastSuccessAt", progress.lastSuccessAt())
        .append("failingSince", progress.failingSince())
        .append("lastError", progress.lastError())
        .append("lastErrorAt", progress.lastErrorAt())
        .append("waitingSince", progress.waitingSince());
  }

  private static Kept read(Document stored) {
    Document progress = stored.get(PROGRESS, Document.class);
    return new Kept(webhook(stored), progress == null ? Progress.NONE : progress(progress));
  }

  private static Webhook webhook(Document stored) {
    return new Webhook(
        stored.getString("_id"),
        new OpdCode(stored.getString("opd")),
        URI.create(stored.getString("url")),
        stored.getBoolean("enabled"),
        stored.getInteger("generation"),
        instant(stored, "previousUntil"),
        new PersonId(stored.getString("changedBy")),
        stored.getDate("changedAt").toInstant(),
        stored.getLong("version"));
  }

  private static Progress progress(Document stored) {
    return new Progress(
        instant(stored, "lastSuccessAt"),
        instant(stored, "failingSince"),
        stored.getString("lastError"),
        instant(stored, "lastErrorAt"),
        instant(stored, "waitingSince"));
  }

  private static @Nullable Instant instant(Document stored, String field) {
    Date date = stored.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
