package id.aduan.routing.appointments;

import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whole days, the first and the last included; a day begins and ends at midnight in WIB. */
public record Period(LocalDate from, LocalDate until) {
  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "validUntil: '" + until + "' (expected: not before " + from + ")");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  /** Whether it holds on a day, taken back on this day or before it or not. */
  boolean holdsOn(LocalDate day, @Nullable Revocation revocation) {
    return contains(day)
        && (revocation == null || day.isBefore(WorkingCalendar.dayOf(revocation.at())));
  }

  Instant begins() {
    return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  /** The first instant after it. */
  Instant ends() {
    return until.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
