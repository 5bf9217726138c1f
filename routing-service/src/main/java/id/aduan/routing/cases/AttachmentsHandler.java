package id.aduan.routing.cases;

import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.attachments.Attachments.Pending;
import java.time.Clock;
import java.util.List;

/** Keeps the attachments that their cases name, and removes those that none has named in time. */
public final class AttachmentsHandler {
  private final Cases cases;
  private final Attachments attachments;
  private final Clock clock;

  public AttachmentsHandler(Cases cases, Attachments attachments, Clock clock) {
    this.cases = cases;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Looks through as many as this at most, and returns how many there were. */
  public int handle(int limit) {
    List<Pending> old =
        attachments.pendingSince(clock.instant().minus(Attachment.LONGEST_PENDING), limit);
    old.forEach(this::settle);
    return old.size();
  }

  private void settle(Pending pending) {
    boolean named =
        cases
            .find(pending.complaint())
            .filter(stored -> NamedDocuments.names(stored.found(), pending.id()))
            .isPresent();
    if (named) {
      attachments.keep(pending.id());
    } else {
      attachments.remove(pending.id());
    }
  }
}
