package id.aduan.routing.web.console;

import id.aduan.contract.DeadlineKind;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.web.console.Due.Urgency;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts working days for people. */
@Component
public final class Dues {
  private static final int SOON = 2;
  private final CurrentOrganisation organisation;
  private final Clock clock;

  Dues(CurrentOrganisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The first instant of tomorrow. */
  public Instant endOfToday() {
    return WorkingCalendar.dayOf(now()).plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  /** The due instant is the first one that is too late. */
  public Due of(DeadlineKind kind, Instant due, boolean missed) {
    WorkingCalendar calendar = organisation.get().calendar();
    Instant now = now();
    Instant lastDay = due.minusMillis(1);
    if (!now.isBefore(due)) {
      return new Due(
          kind, lastDay, Urgency.LATE, Math.max(1, calendar.workingDaysFrom(due, now)), missed);
    }
    int left = calendar.workingDaysLeft(now, due);
    Urgency urgency = left == 0 ? Urgency.TODAY : left <= SOON ? Urgency.SOON : Urgency.CALM;
    return new Due(kind, lastDay, urgency, left, missed);
  }
}
