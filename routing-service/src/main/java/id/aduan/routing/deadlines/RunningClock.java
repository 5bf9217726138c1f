package id.aduan.routing.deadlines;

import id.aduan.contract.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case, as a re-planning sees it.
 *
 * @param start since when it runs
 * @param stopped since when it stands still, because the reporter is waited for or the matter is
 *     resolved; null while it runs
 * @param missed whether an event says that it was missed
 * @param remainder whether its days are what was left of an earlier clock, and no limit of the
 *     policy
 */
public record RunningClock(
    Deadline deadline,
    Instant start,
    @Nullable Instant stopped,
    boolean missed,
    boolean remainder) {

  /** Whether it was missed, told of or not, before it stood still or until now. */
  boolean isOver(Instant now) {
    return missed || !deadline.due().isAfter(stopped == null ? now : stopped);
  }
}
