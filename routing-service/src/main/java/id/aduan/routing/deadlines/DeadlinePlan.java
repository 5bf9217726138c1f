package id.aduan.routing.deadlines;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes the deadlines of a case, once, when their clocks start, pause or change. Each list that
 * goes in comes back whole and in its order, with what had to change changed; a deadline is missed
 * from its due instant on.
 */
public final class DeadlinePlan {
  private final WorkingCalendar calendar;
  private final List<Limits> limits;

  public DeadlinePlan(WorkingCalendar calendar, List<Limits> limits) {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("limits: '[]' (expected: at least one version)");
    }
    this.calendar = calendar;
    this.limits =
        limits.stream()
            .sorted(Comparator.comparing(Limits::effectiveFrom).thenComparingInt(Limits::version))
            .toList();
  }

  /** The clocks of a new case; they run from its acceptance, whenever it was consumed. */
  public List<Deadline> opening(ComplaintKind kind, Instant acceptedAt) {
    Limits inForce = inForceAt(acceptedAt);
    return List.of(
        workingDays(DeadlineKind.VERIFICATION, acceptedAt, inForce.verification()),
        workingDays(DeadlineKind.FIRST_RESPONSE, acceptedAt, inForce.firstResponse()),
        workingDays(
            DeadlineKind.RESOLUTION, acceptedAt, inForce.resolutionOf(new Matter(kind, false))),
        deadline(
            DeadlineKind.LEGAL_CEILING,
            calendar.dueAfterCalendarDays(acceptedAt, inForce.legalCeilingInCalendarDays()),
            inForce));
  }

  /**
   * The clocks after a verification changed what the matter is. The new limit of resolution runs
   * from the acceptance, by the policy of that day, and keeps the working days by which pauses had
   * moved the old one.
   */
  public List<Deadline> reclassified(
      List<Deadline> deadlines, Matter before, Matter after, Instant acceptedAt) {
    Limits inForce = inForceAt(acceptedAt);
    int limitBefore = inForce.resolutionOf(before);
    int limitAfter = inForce.resolutionOf(after);
    if (limitBefore == limitAfter) {
      return List.copyOf(deadlines);
    }
    return changed(
        deadlines,
        deadline -> {
          if (deadline.kind() != DeadlineKind.RESOLUTION) {
            return deadline;
          }
          int paused =
              Math.max(0, calendar.workingDaysLeft(acceptedAt, deadline.due()) - limitBefore);
          return workingDays(DeadlineKind.RESOLUTION, acceptedAt, limitAfter + paused, inForce);
        });
  }

  /**
   * Until when an agency that gets a case is in time by its own share: the whole limit of a
   * resolution, from the day on which it gets it.
   */
  public Deadline ownTime(Matter matter, Instant from) {
    Limits inForce = inForceAt(from);
    return workingDays(DeadlineKind.RESOLUTION, from, inForce.resolutionOf(matter), inForce);
  }

  /** By how many working days an own time was exceeded when the case was handed on. */
  public int workingDaysLate(@Nullable Deadline ownTime, Instant until) {
    return ownTime == null || until.isBefore(ownTime.due())
        ? 0
        : calendar.workingDaysFrom(ownTime.due(), until);
  }

  /** When a coordinator must have settled whose a case is that was passed around. */
  public Timed decision(Instant demandedAt) {
    Limits inForce = inForceAt(demandedAt);
    return timed(
        calendar.dueAfterHoursOfWorkingDays(demandedAt, inForce.decisionInHours()), inForce);
  }

  /** When an official must have answered, where nobody names a day. */
  public Timed internalRequest(Instant askedAt) {
    Limits inForce = inForceAt(askedAt);
    return timed(calendar.dueAfterWorkingDays(askedAt, inForce.internalRequest()), inForce);
  }

  /** When an official must have answered, where a day is named: at its end. */
  public Timed internalRequest(Instant askedAt, LocalDate on) {
    return timed(WorkingCalendar.endOf(on), inForceAt(askedAt));
  }

  /** When a reporter is reminded of a question: at the same time of day, so many days later. */
  public List<Instant> reminders(Instant askedAt) {
    return inForceAt(askedAt).reminders().stream()
        .map(days -> calendar.sameTimeAfterWorkingDays(askedAt, days))
        .toList();
  }

  /** An instant with what it was computed with. */
  public record Timed(Instant at, int policyVersion, int calendarVersion) {}

  private Timed timed(Instant at, Limits inForce) {
    return new Timed(at, inForce.version(), calendar.version());
  }

  /** Until when a question to the reporter waits for his answer. */
  public Deadline reporterReply(Instant askedAt) {
    return workingDays(DeadlineKind.REPORTER_REPLY, askedAt, inForceAt(askedAt).reporterSilence());
  }

  /** Until when a resolution may be disputed. */
  public Deadline dispute(Instant resolvedAt) {
    return workingDays(DeadlineKind.DISPUTE, resolvedAt, inForceAt(resolvedAt).dispute());
  }

  /**
   * The clocks after a pause: the working days that were left when it began are left when it ends.
   * A limit that was paused on its last day ends with the working day after the resumption, because
   * an answer just before midnight must not make a miss; a pause that ends on the day it began
   * moves nothing. The legal ceiling never pauses, and a deadline that was missed before the pause
   * stays missed.
   */
  public List<Deadline> resumed(List<Deadline> deadlines, Instant pausedAt, Instant resumedAt) {
    if (!WorkingCalendar.dayOf(resumedAt).isAfter(WorkingCalendar.dayOf(pausedAt))) {
      return List.copyOf(deadlines);
    }
    return changed(
        deadlines,
        deadline ->
            switch (deadline.kind()) {
              case VERIFICATION, FIRST_RESPONSE, RESOLUTION ->
                  resumed(deadline, pausedAt, resumedAt);
              case LEGAL_CEILING, REPORTER_REPLY, DISPUTE -> deadline;
            });
  }

  /**
   * The clocks of a case that was resolved and is open again: its resolution has the working days
   * that were left when it was declared resolved, and never fewer than a first response. Restarting
   * the whole limit would reward a resolution that was none. A miss that was published stays
   * published.
   */
  public List<Deadline> reopened(List<Deadline> deadlines, Instant resolvedAt, Instant reopenedAt) {
    int atLeast = inForceAt(reopenedAt).firstResponse();
    var open = new ArrayList<Deadline>();
    int left = atLeast;
    for (Deadline deadline : deadlines) {
      switch (deadline.kind()) {
        case RESOLUTION ->
            left = Math.max(left, calendar.workingDaysLeft(resolvedAt, deadline.due()));
        case VERIFICATION, FIRST_RESPONSE, LEGAL_CEILING -> open.add(deadline);
        case REPORTER_REPLY, DISPUTE -> {}
      }
    }
    open.add(workingDays(DeadlineKind.RESOLUTION, reopenedAt, left));
    open.sort(Comparator.comparing(Deadline::kind));
    return List.copyOf(open);
  }

  private Deadline resumed(Deadline deadline, Instant pausedAt, Instant resumedAt) {
    if (!deadline.due().isAfter(pausedAt)) {
      return deadline;
    }
    int left = Math.max(1, calendar.workingDaysLeft(pausedAt, deadline.due()));
    return new Deadline(
        deadline.kind(),
        calendar.dueAfterWorkingDays(resumedAt, left),
        deadline.policyVersion(),
        calendar.version());
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  Optional<Limits> limits(int version) {
    return limits.stream().filter(one -> one.version() == version).findFirst();
  }

  Limits inForceAt(Instant instant) {
    var day = WorkingCalendar.dayOf(instant);
    Limits inForce = limits.getFirst();
    for (Limits candidate : limits) {
      if (!candidate.effectiveFrom().isAfter(day)) {
        inForce = candidate;
      }
    }
    return inForce;
  }

  private Deadline workingDays(DeadlineKind kind, Instant start, int n) {
    return workingDays(kind, start, n, inForceAt(start));
  }

  private Deadline workingDays(DeadlineKind kind, Instant start, int n, Limits inForce) {
    return deadline(kind, calendar.dueAfterWorkingDays(start, n), inForce);
  }

  private Deadline deadline(DeadlineKind kind, Instant due, Limits inForce) {
    return new Deadline(kind, due, inForce.version(), calendar.version());
  }

  private static List<Deadline> changed(List<Deadline> deadlines, UnaryOperator<Deadline> change) {
    return deadlines.stream().map(change).toList();
  }
}
