package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.attachments.FileType;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The attachments in MongoDB: their contents in GridFS. An attachment is written down before its
 * content, under which it can be found and removed if the upload ends half-way, and counts only
 * when all of it is there.
 */
final class MongoAttachments implements Attachments {
  static final String ATTACHMENTS = "attachments";
  static final String CASE = "case";
  static final String PENDING_SINCE = "pendingSince";
  private static final String FILES = "attachment_files";
  private static final String FILE = "file";
  private static final String WHOLE = "whole";
  private final MongoTemplate mongo;

  MongoAttachments(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Attachment> add(Attachment attachment, InputStream content) {
    Document before = stored(attachment.id());
    if (before != null && before.getBoolean(WHOLE)) {
      return Optional.of(read(before));
    }
    if (before != null) {
      remove(before);
    }
    ObjectId file = new ObjectId();
    return isBegun(attachment, file) ? finished(attachment, file, content) : Optional.empty();
  }

  private boolean isBegun(Attachment attachment, ObjectId file) {
    try {
      var _ = attachments().insertOne(write(attachment, file));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  private Optional<Attachment> finished(Attachment attachment, ObjectId file, InputStream content) {
    files().uploadFromStream(new BsonObjectId(file), attachment.id().value(), content);
    boolean counts =
        attachments()
                .updateOne(
                    and(eq("_id", attachment.id().value()), eq(FILE, file)),
                    new Document("$set", new Document(WHOLE, true)))
                .getMatchedCount()
            == 1;
    if (!counts) {
      removeFile(file);
    }
    return counts ? Optional.of(attachment) : Optional.empty();
  }

  @Override
  public Optional<Attachment> find(AttachmentId id) {
    return Optional.ofNullable(stored(id))
        .filter(stored -> stored.getBoolean(WHOLE))
        .map(MongoAttachments::read);
  }

  @Override
  public List<Attachment> of(TrackingId complaint) {
    return attachments()
        .find(and(eq(CASE, complaint.value()), eq(WHOLE, true)))
        .sort(ascending(CASE, "at", "_id"))
        .map(MongoAttachments::read)
        .into(new ArrayList<>());
  }

  @Override
  public void copy(AttachmentId id, OutputStream to) {
    Document stored = stored(id);
    if (stored != null && stored.getBoolean(WHOLE)) {
      files().downloadToStream(stored.getObjectId(FILE), to);
    }
  }

  @Override
  public List<Pending> pendingSince(Instant then, int limit) {
    return attachments()
        .find(lte(PENDING_SINCE, then))
        .sort(ascending(PENDING_SINCE))
        .limit(limit)
        .map(stored ->
            new Pending(
                new AttachmentId(stored.getString("_id")), new TrackingId(stored.getString(CASE))))
        .into(new ArrayList<>());
  }

  @Override
  public void keep(AttachmentId id) {
    var _ =
        attachments()
            .updateOne(
                eq("_id", id.value()), new Document("$unset", new Document(PENDING_SINCE, "")));
  }

  @Override
  public void remove(AttachmentId id) {
    Document stored = stored(id);
    if (stored != null) {
      remove(stored);
    }
  }

  @Override
  public void removeAllOf(TrackingId complaint) {
    attachments().find(eq(CASE, complaint.value())).into(new ArrayList<>()).forEach(this::remove);
  }

  /** The content first: what is written down of it says where it lies. */
  private void remove(Document stored) {
    ObjectId file = stored.getObjectId(FILE);
    removeFile(file);
    var _ = attachments().deleteOne(and(eq("_id", stored.getString("_id")), eq(FILE, file)));
  }

  /** A file that was half sent is none yet, but its parts are there, and are removed. */
  private void removeFile(ObjectId file) {
    try {
      files().delete(file);
    } catch (MongoGridFSException _) {
      return;
    }
  }

  private @Nullable Document stored(AttachmentId id) {
    return attachments().find(eq("_id", id.value())).first();
  }

  private MongoCollection<Document> attachments() {
    return mongo.getCollection(ATTACHMENTS);
  }

  private GridFSBucket files() {
    return GridFSBuckets.create(mongo.getDb(), FILES);
  }

  private static Document write(Attachment attachment, ObjectId file) {
    return new Document("_id", attachment.id().value())
        .append(CASE, attachment.complaint().value())
        .append("person", attachment.uploader().value())
        .append("type", attachment.type().name())
        .append("size", attachment.size())
        .append("hash", attachment.hash())
        .append("at", attachment.at())
        .append(PENDING_SINCE, attachment.at())
        .append(FILE, file)
        .append(WHOLE, false);
  }

  private static Attachment read(Document stored) {
    return new Attachment(
        new AttachmentId(stored.getString("_id")),
        new TrackingId(stored.getString(CASE)),
        new PersonId(stored.getString("person")),
        FileType.valueOf(stored.getString("type")),
        Objects.requireNonNull(stored.getLong("size"), "size"),
        stored.getString("hash"),
        stored.getDate("at").toInstant(),
        stored.containsKey(PENDING_SINCE));
  }
}
