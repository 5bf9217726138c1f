package id.aduan.oversight.watching;

import id.aduan.contract.DispositionBasis;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a case was with one agency.
 *
 * @param followUp the agency's first act in that time; null while it has done nothing
 * @param ending how the case left the agency again; null while it is there
 * @param late how late the agency was by its own time; null where it was not
 */
public record Holding(
    OpdCode opd,
    Instant since,
    DispositionBasis basis,
    @Nullable Step followUp,
    @Nullable HoldingEnd ending,
    @Nullable Lateness late) {

  /**
   * An agency exceeded its own time, whatever others had used up before.
   *
   * @param due when its own time was over; null where nobody said so before the case left it
   * @param workingDays by how many, in the stays that have ended
   */
  public record Lateness(@Nullable Instant due, int workingDays) {}

  static Holding begun(OpdCode opd, Instant since, DispositionBasis basis) {
    return new Holding(opd, since, basis, null, null, null);
  }

  boolean isOpen() {
    return ending == null;
  }

  Holding followedUp(Step step) {
    return followUp == null ? new Holding(opd, since, basis, step, ending, late) : this;
  }

  Holding ended(HoldingEnd how) {
    return new Holding(opd, since, basis, followUp, how, late);
  }

  /** Its own time is over. */
  Holding lateFrom(Instant due) {
    Lateness before = late;
    return before != null && before.due() != null
        ? this
        : late(new Lateness(due, before == null ? 0 : before.workingDays()));
  }

  /** A stay ended; a case that was opened again stays once more. */
  Holding stayed(Stay stay) {
    Lateness before = late;
    if (!opd.equals(stay.office()) || stay.workingDaysLate() == 0) {
      return this;
    }
    return before == null
        ? late(new Lateness(null, stay.workingDaysLate()))
        : late(new Lateness(before.due(), before.workingDays() + stay.workingDaysLate()));
  }

  private Holding late(Lateness now) {
    return new Holding(opd, since, basis, followUp, ending, now);
  }
}
