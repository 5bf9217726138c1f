package id.aduan.oversight.mongo;

import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;
import java.time.Instant;
import org.bson.Document;

/** A notice as it is stored; its time as text, because the store would cut it to milliseconds. */
final class NoticeDocument {
  static final String COMPLAINT = "complaint";
  static final String SEQUENCE = "sequence";

  private NoticeDocument() {}

  static Document write(String id, Notice notice) {
    return new Document("_id", id)
        .append(COMPLAINT, notice.complaint().value())
        .append(SEQUENCE, notice.sequence())
        .append("event", notice.id().value())
        .append("source", notice.source())
        .append("type", notice.type())
        .append("time", notice.time().toString())
        .append("data", notice.data());
  }

  static Notice read(Document stored) {
    return new Notice(
        new EventId(stored.getString("event")),
        stored.getString("source"),
        stored.getString("type"),
        Instant.parse(stored.getString("time")),
        new TrackingId(stored.getString(COMPLAINT)),
        stored.getLong(SEQUENCE),
        stored.getString("data"));
  }
}
