package id.aduan.routing.cases;

import id.aduan.routing.cases.Keeping.Term;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/**
 * How long what is personal is kept after the end of a case, and how soon its erasure must be
 * confirmed.
 *
 * @param evidence where misconduct is alleged
 */
public record ErasurePolicy(Duration confirmWithin, Period ordinary, Period evidence) {
  public ErasurePolicy {
    if (!confirmWithin.isPositive()) {
      throw new IllegalArgumentException(
          "confirmWithin: '" + confirmWithin + "' (expected: more than nothing)");
    }
    demandLength("ordinary", ordinary);
    demandLength("evidence", evidence);
  }

  /** Content of cases that ended by this instant is not kept any longer. */
  Instant endedBy(Term term, Instant now) {
    Period kept =
        switch (term) {
          case ORDINARY -> ordinary;
          case EVIDENCE -> evidence;
        };
    return now.atZone(WorkingCalendar.ZONE).minus(kept).toInstant();
  }

  /** A period of nothing would erase every case on the day of its end. */
  private static void demandLength(String name, Period period) {
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException(name + ": '" + period + "' (expected: a day or more)");
    }
  }
}
