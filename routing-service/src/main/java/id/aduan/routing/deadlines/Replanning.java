package id.aduan.routing.deadlines;

import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a deadline that runs to another calendar and other limits (ADR 0014). It keeps the number
 * of working days that lie between its start and its due instant by the calendar that it was
 * computed with, so also what pauses had added; the other calendar says on which day the last of
 * them ends. A clock keeps the limits that it has, unless newer ones took effect on the day of its
 * start or before it. What was missed stays where it was.
 */
public final class Replanning {
  private final DeadlinePlan plan;
  private final Map<Integer, WorkingCalendar> calendars = new HashMap<>();

  /**
   * @param plan what is to hold from now on
   * @param earlier the calendars that held before it; a deadline of a calendar that nobody knows
   *     any more stays
   */
  public Replanning(DeadlinePlan plan, List<WorkingCalendar> earlier) {
    this.plan = plan;
    earlier.forEach(calendar -> calendars.put(calendar.version(), calendar));
    calendars.put(plan.calendar().version(), plan.calendar());
  }

  /** The deadline as it is to be: the same, where its due instant does not move. */
  public Deadline moved(RunningClock clock, Matter matter, Instant now) {
    Deadline was = clock.deadline();
    @Nullable WorkingCalendar then = calendars.get(was.calendarVersion());
    Optional<Limits> before = plan.limits(was.policyVersion());
    if (clock.isOver(now) || then == null || before.isEmpty()) {
      return was;
    }
    Limits after = clock.remainder() ? before.get() : newer(before.get(), clock.start());
    Instant due =
        was.kind() == DeadlineKind.LEGAL_CEILING
            ? ceiling(clock, before.get(), after)
            : due(
                clock,
                then,
                days(after, was.kind(), matter) - days(before.get(), was.kind(), matter));
    return due.equals(was.due())
        ? was
        : new Deadline(was.kind(), due, after.version(), plan.calendar().version());
  }

  /** A version that was in force already when the clock started cannot come anew. */
  private Limits newer(Limits before, Instant start) {
    Limits inForce = plan.inForceAt(start);
    return inForce.version() > before.version() ? inForce : before;
  }

  private Instant due(RunningClock clock, WorkingCalendar then, int longer) {
    int days = then.workingDaysLeft(clock.start(), clock.deadline().due()) + longer;
    return plan.calendar().dueAfterWorkingDays(clock.start(), Math.max(1, days));
  }

  private Instant ceiling(RunningClock clock, Limits before, Limits after) {
    return before.legalCeilingInCalendarDays() == after.legalCeilingInCalendarDays()
        ? clock.deadline().due()
        : plan.calendar().dueAfterCalendarDays(clock.start(), after.legalCeilingInCalendarDays());
  }

  private static int days(Limits limits, DeadlineKind kind, Matter matter) {
    return switch (kind) {
      case VERIFICATION -> limits.verification();
      case FIRST_RESPONSE -> limits.firstResponse();
      case RESOLUTION -> limits.resolutionOf(matter);
      case LEGAL_CEILING -> limits.legalCeilingInCalendarDays();
      case REPORTER_REPLY -> limits.reporterSilence();
      case DISPUTE -> limits.dispute();
    };
  }
}
