package id.aduan.routing.cases;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.Attachment;
import java.util.Optional;

/**
 * All that an officer at the counter knows of a case for which a reporter brings papers: whether it
 * takes them, and which he sent himself and has not had kept yet.
 */
public final class PaperDesk {
  private final Case on;
  private final PersonId officer;

  PaperDesk(Case on, PersonId officer) {
    this.on = on;
    this.officer = officer;
  }

  public TrackingId id() {
    return on.id();
  }

  /** Why it takes none. */
  public Optional<Refusal> refusal() {
    return PaperRules.refusal(on);
  }

  long version() {
    return on.version();
  }

  boolean shows(Attachment attachment) {
    return attachment.uploader().equals(officer) && !NamedDocuments.names(on, attachment.id());
  }
}
