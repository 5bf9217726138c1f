package id.aduan.routing.cases;

import id.aduan.contract.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the present holder, an OPD or the coordinators, has the case.
 *
 * @param ownTime until when an OPD is in time by its own share; null for the coordinators
 * @param late whether an event says that the own time is over
 */
public record Custody(Instant since, @Nullable Deadline ownTime, boolean late) {
  Custody with(@Nullable Deadline until) {
    return new Custody(since, until, late);
  }
}
