package id.aduan.routing.deadlines;

import static id.aduan.routing.deadlines.Wib.CALENDAR;
import static id.aduan.routing.deadlines.Wib.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingCalendarTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                                  | from                    | days | first instant too late
          a plain Monday morning                | 2026-02-02T09:00        |  3   | 2026-02-06T00:00
          Friday 16:00                          | 2026-02-06T16:00        |  3   | 2026-02-12T00:00
          Saturday 23:50                        | 2026-02-07T23:50        |  3   | 2026-02-12T00:00
          Sunday, midnight exactly              | 2026-02-08T00:00        |  1   | 2026-02-10T00:00
          the last moment of Sunday             | 2026-02-08T23:59:59.999 |  1   | 2026-02-10T00:00
          Monday, midnight exactly              | 2026-02-09T00:00        |  1   | 2026-02-11T00:00
          cuti bersama and Imlek ahead          | 2026-02-13T10:00        |  1   | 2026-02-19T00:00
          fourteen days over Imlek              | 2026-02-09T08:00        | 14   | 2026-03-04T00:00
          the eve of Nyepi and Idul Fitri       | 2026-03-17T09:00        |  1   | 2026-03-26T00:00
          five days over Nyepi and Idul Fitri   | 2026-03-13T09:00        |  5   | 2026-03-28T00:00
          on Idul Fitri itself                  | 2026-03-21T08:00        |  3   | 2026-03-28T00:00
          on a day of cuti bersama              | 2026-03-18T12:00        |  1   | 2026-03-26T00:00
          Idul Fitri of another year            | 2025-03-27T16:00        |  1   | 2025-04-09T00:00
          over Christmas and the New Year       | 2025-12-23T15:00        |  5   | 2026-01-03T00:00
          the last minute of a year             | 2026-12-31T23:59        |  3   | 2027-01-08T00:00
          a weekend of four days                | 2026-05-13T17:00        |  1   | 2026-05-19T00:00
          Idul Adha, then Pancasila             | 2026-05-26T11:00        |  3   | 2026-06-04T00:00
          sixty days                            | 2026-01-05T09:00        | 60   | 2026-04-11T00:00
          Independence Day on a Monday          | 2026-08-14T14:00        |  1   | 2026-08-19T00:00
          a leap day                            | 2024-02-28T10:00        |  1   | 2024-03-01T00:00
          """)
  void endsALimitAtMidnightOfItsLastWorkingDay(
      String what, LocalDateTime from, int days, LocalDateTime tooLate) {
    assertThat(CALENDAR.dueAfterWorkingDays(at(from), days)).as(what).isEqualTo(at(tooLate));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                        | from             | days | first instant too late
          sixty calendar days         | 2026-01-05T09:00 | 60   | 2026-03-07T00:00
          from Idul Fitri at night    | 2026-03-21T23:50 | 60   | 2026-05-21T00:00
          ending on a Sunday          | 2026-02-06T09:00 |  2   | 2026-02-09T00:00
          """)
  void countsEveryDayOfALimitInCalendarDays(
      String what, LocalDateTime from, int days, LocalDateTime tooLate) {
    assertThat(CALENDAR.dueAfterCalendarDays(at(from), days)).as(what).isEqualTo(at(tooLate));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                              | from             | due              | left
          today does not count              | 2026-02-02T09:00 | 2026-02-06T00:00 | 3
          neither does it late at night     | 2026-02-02T23:59 | 2026-02-06T00:00 | 3
          the last day                      | 2026-02-05T09:00 | 2026-02-06T00:00 | 0
          from a Saturday                   | 2026-02-07T12:00 | 2026-02-10T00:00 | 1
          over Idul Fitri                   | 2026-03-17T09:00 | 2026-03-28T00:00 | 3
          already due                       | 2026-02-09T09:00 | 2026-02-06T00:00 | 0
          """)
  void countsTheWholeWorkingDaysThatAreLeft(
      String what, LocalDateTime from, LocalDateTime due, int left) {
    assertThat(CALENDAR.workingDaysLeft(at(from), at(due))).as(what).isEqualTo(left);
  }

  @Test
  void takesTheDayFromWesternIndonesiaAndNotFromUtc() {
    Instant halfPastMidnightOnFriday = Instant.parse("2026-02-05T17:30:00Z");

    assertThat(CALENDAR.nthWorkingDayAfter(halfPastMidnightOnFriday, 1))
        .isEqualTo(LocalDate.parse("2026-02-09"));
  }

  @Test
  void refusesALimitOfNoDays() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CALENDAR.dueAfterWorkingDays(at("2026-02-02T09:00"), 0))
        .withMessage("workingDays: '0' (expected: at least 1)");
  }

  @Test
  void knowsTheYearsWhoseHolidaysWereEntered() {
    assertThat(CALENDAR.knows(at("2018-06-01T00:00"))).isTrue();
    assertThat(CALENDAR.knows(at("2027-12-31T23:59"))).isTrue();
    assertThat(CALENDAR.knows(at("2028-01-01T00:00"))).isFalse();
  }
}
