package id.aduan.routing.attachments;

import id.aduan.contract.TrackingId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The attachments of all cases, with their content. */
public interface Attachments {

  /**
   * Stores an attachment whole, or not at all.
   *
   * @return what is stored under its id, which may be another one that came before; empty while
   *     another upload under the id is going on
   */
  Optional<Attachment> add(Attachment attachment, InputStream content) throws IOException;

  Optional<Attachment> find(AttachmentId id);

  /** The attachments of a case, the oldest first. */
  List<Attachment> of(TrackingId complaint);

  /** Writes the content of an attachment; nothing, if it has been removed meanwhile. */
  void copy(AttachmentId id, OutputStream to) throws IOException;

  /** What has been pending since then or longer, half-sent ones too, the longest first. */
  List<Pending> pendingSince(Instant then, int limit);

  /** It is named by its case, and no longer pending. */
  void keep(AttachmentId id);

  void remove(AttachmentId id);

  void removeAllOf(TrackingId complaint);

  /** An attachment of which nobody knows yet whether it is needed. */
  record Pending(AttachmentId id, TrackingId complaint) {}
}
