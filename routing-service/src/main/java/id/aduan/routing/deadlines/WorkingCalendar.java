package id.aduan.routing.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The days on which offices work: Monday to Friday without public holidays and cuti bersama, in the
 * time of western Indonesia. Day 1 of a limit is the first working day after the day on which it
 * starts; a limit of n days ends at 24:00 of day n, so that its due instant is the first one that
 * is too late.
 *
 * @param holidays public holidays and cuti bersama alike
 */
public record WorkingCalendar(int version, Set<LocalDate> holidays) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
  }

  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  public boolean isWorkingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> false;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> !holidays.contains(day);
    };
  }

  /** The first working day after a day, be that one a working day or not. */
  public LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Day n of a limit that starts at an instant. */
  public LocalDate nthWorkingDayAfter(Instant start, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("workingDays: '" + n + "' (expected: at least 1)");
    }
    LocalDate day = dayOf(start);
    for (int i = 0; i < n; i++) {
      day = nextWorkingDay(day);
    }
    return day;
  }

  /** The due instant of a limit of n working days. */
  public Instant dueAfterWorkingDays(Instant start, int n) {
    return endOf(nthWorkingDayAfter(start, n));
  }

  /** The due instant of a limit of n calendar days; like the others it ends with a whole day. */
  public Instant dueAfterCalendarDays(Instant start, int n) {
    return endOf(dayOf(start).plusDays(n));
  }

  /** The same time of day on day n of a limit that starts at an instant. */
  public Instant sameTimeAfterWorkingDays(Instant start, int n) {
    return start
        .atZone(ZONE)
        .toLocalTime()
        .atDate(nthWorkingDayAfter(start, n))
        .atZone(ZONE)
        .toInstant();
  }

  /** The end of so many hours of which only those of working days count, day and night. */
  public Instant dueAfterHoursOfWorkingDays(Instant start, int hours) {
    ZonedDateTime from = start.atZone(ZONE);
    Duration left = Duration.ofHours(hours);
    LocalDate day = from.toLocalDate();
    if (!isWorkingDay(day)) {
      day = nextWorkingDay(day);
      from = day.atStartOfDay(ZONE);
    }
    Duration today = Duration.between(from.toInstant(), endOf(day));
    while (left.compareTo(today) > 0) {
      left = left.minus(today);
      day = nextWorkingDay(day);
      from = day.atStartOfDay(ZONE);
      today = Duration.between(from.toInstant(), endOf(day));
    }
    return from.plus(left).toInstant();
  }

  /**
   * The working days from the day that begins with a due instant to the day of another, both in.
   */
  public int workingDaysFrom(Instant due, Instant until) {
    return (int) dayOf(due).datesUntil(dayOf(until).plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * The whole working days that lie after the day of an instant and end no later than the due
   * instant.
   */
  public int workingDaysLeft(Instant from, Instant due) {
    int left = 0;
    LocalDate dueDay = dayOf(due);
    for (LocalDate day = nextWorkingDay(dayOf(from));
        day.isBefore(dueDay);
        day = nextWorkingDay(day)) {
      left++;
    }
    return left;
  }

  /**
   * Whether the holidays of the year of an instant have been entered; without them its working days
   * are a guess.
   */
  public boolean knows(Instant instant) {
    int year = dayOf(instant).getYear();
    return holidays.stream().anyMatch(holiday -> holiday.getYear() == year);
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
