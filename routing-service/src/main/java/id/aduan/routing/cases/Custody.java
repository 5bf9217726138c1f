package id.aduan.routing.cases;

import id.aduan.contract.Deadline;
import id.aduan.contract.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the present holder, an OPD or the coordinators, has the case.
 *
 * @param ownTime until when an OPD is in time by its own share; null for the coordinators
 * @param late whether an event says that the own time is over
 * @param assignee who of the OPD works on it; null: nobody. It ends with the custody
 */
public record Custody(
    Instant since, @Nullable Deadline ownTime, boolean late, @Nullable PersonId assignee) {

  /** One that begins, or in which nobody works on the case. */
  public Custody(Instant since, @Nullable Deadline ownTime, boolean late) {
    this(since, ownTime, late, null);
  }

  Custody with(@Nullable Deadline until) {
    return new Custody(since, until, late, assignee);
  }

  Custody lateNow() {
    return new Custody(since, ownTime, true, assignee);
  }

  Custody assignedTo(@Nullable PersonId person) {
    return new Custody(since, ownTime, late, person);
  }
}
