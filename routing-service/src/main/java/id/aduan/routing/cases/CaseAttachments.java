package id.aduan.routing.cases;

import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.Attachments;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Shows photos and documents, always by a view of their case, which only who sees the case has: the
 * one way from a door to what lies in them.
 */
public final class CaseAttachments {
  private final Attachments attachments;

  public CaseAttachments(Attachments attachments) {
    this.attachments = attachments;
  }

  /** Those of a case that its viewer may look at. */
  public List<Attachment> of(CaseView view) {
    return attachments.of(view.found().id()).stream().filter(view::shows).toList();
  }

  /** Those that an officer at the counter sent for a case, and has not had kept yet. */
  public List<Attachment> of(PaperDesk desk) {
    return attachments.of(desk.id()).stream().filter(desk::shows).toList();
  }

  public Optional<Attachment> find(CaseView view, AttachmentId id) {
    return attachments
        .find(id)
        .filter(found -> found.complaint().equals(view.found().id()))
        .filter(view::shows);
  }

  /** One that belongs to the answer to an internal request. */
  public Optional<Attachment> find(RequestView view, AttachmentId id) {
    return attachments
        .find(id)
        .filter(found -> found.complaint().equals(view.found().id()))
        .filter(view::shows);
  }

  /** Writes the content of one that was found; nothing, if it has been removed meanwhile. */
  public void copy(Attachment found, OutputStream to) throws IOException {
    attachments.copy(found.id(), to);
  }
}
