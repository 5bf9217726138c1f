package id.aduan.routing.deadlines;

import static id.aduan.contract.ComplaintKind.ASPIRASI;
import static id.aduan.contract.ComplaintKind.PENGADUAN;
import static id.aduan.contract.ComplaintKind.PERMINTAAN_INFORMASI;
import static id.aduan.contract.DeadlineKind.LEGAL_CEILING;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.routing.deadlines.Wib.CALENDAR;
import static id.aduan.routing.deadlines.Wib.LIMITS;
import static id.aduan.routing.deadlines.Wib.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deadlines that were worked out by hand with the calendar of holidays and cuti bersama; the days
 * that count are written beside each. A due instant is the first one that is too late.
 */
final class WorkedDeadlinesTest {
  private static final DeadlinePlan PLAN = new DeadlinePlan(CALENDAR, LIMITS);

  @ParameterizedTest(name = "{0}: {2} of {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                                  | kind                 | clock          | accepted                | due              | the days that count
          Saturday 23:50                        | PENGADUAN            | VERIFICATION   | 2026-02-07T23:50        | 2026-02-12T00:00 | Mon 9, Tue 10, Wed 11 February
          Saturday 23:50, over Imlek            | PENGADUAN            | RESOLUTION     | 2026-02-07T23:50        | 2026-03-03T00:00 | 9-13 = 5; 18-20 = 8 (16 cuti, 17 Imlek); 23-27 = 13; Mon 2 March = 14
          the first moment of a Friday          | PENGADUAN            | VERIFICATION   | 2026-02-06T00:00        | 2026-02-12T00:00 | Mon 9, Tue 10, Wed 11 February
          the last moment of a Thursday         | PENGADUAN            | VERIFICATION   | 2026-02-05T23:59:59.999 | 2026-02-11T00:00 | Fri 6, Mon 9, Tue 10 February
          on Idul Fitri itself                  | PENGADUAN            | FIRST_RESPONSE | 2026-03-21T08:00        | 2026-04-01T00:00 | Wed 25, 26, 27 = 3 (23, 24 cuti); Mon 30, Tue 31 March = 5
          before Idul Fitri of 2025             | PENGADUAN            | VERIFICATION   | 2025-03-27T16:00        | 2025-04-11T00:00 | 28 March to 7 April off; Tue 8, Wed 9, Thu 10 April
          Christmas, its cuti and the New Year  | PERMINTAAN_INFORMASI | RESOLUTION     | 2026-12-23T15:00        | 2027-01-05T00:00 | 24, 25 off; 28-31 December = 4; 1 January off; Mon 4 January = 5
          an aspiration over Kenaikan           | ASPIRASI             | RESOLUTION     | 2026-05-12T10:00        | 2026-05-22T00:00 | Wed 13 = 1; 14, 15 off; 18-21 May = 5
          sixty calendar days over a year's end | PENGADUAN            | LEGAL_CEILING  | 2026-12-31T23:59        | 2027-03-02T00:00 | January 31, February 28 = 59, 1 March = 60
          Pancasila and Waisak on a weekend     | PENGADUAN            | VERIFICATION   | 2026-05-29T17:00        | 2026-06-05T00:00 | 31 May Sunday, Mon 1 June off; 2, 3, 4 June
          """)
  void opens(
      String what,
      ComplaintKind kind,
      DeadlineKind clock,
      LocalDateTime accepted,
      LocalDateTime due,
      String days) {
    assertThat(of(clock, PLAN.opening(kind, at(accepted))))
        .as(what + ": " + days)
        .isEqualTo(at(due));
  }

  /** Complaints that were accepted while nothing could be consumed: 2 to 9 February. */
  @Test
  void runsFromTheAcceptanceThoughItWasConsumedAfterItsDeadline() {
    // Tue 3, Wed 4, Thu 5 February: over when the outage ended on Monday 9
    Instant consumed = at("2026-02-09T07:30");
    List<Deadline> clocks = PLAN.opening(PENGADUAN, at("2026-02-02T09:00"));

    assertThat(clocks.getFirst().due()).isEqualTo(at("2026-02-06T00:00")).isBefore(consumed);
    // Tue 3 to Fri 6 = 4, Mon 9 = 5: the first answer is due on the very day
    assertThat(of(DeadlineKind.FIRST_RESPONSE, clocks)).isEqualTo(at("2026-02-10T00:00"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                                       | kind                 | misconduct | accepted         | due              | the days that count
          a complaint turns out to be misconduct     | PENGADUAN            | true       | 2026-02-02T09:00 | 2026-05-09T00:00 | February 17, March 17 = 34, April 21 = 55, 4-8 May = 60
          an aspiration turns out to be a complaint  | PENGADUAN            | false      | 2026-08-14T14:00 | 2026-09-08T00:00 | 18-21 August = 4; 24, 26-28 = 8 (25 Maulid); 31 = 9; 1-4 September = 13; Mon 7 = 14
          a question, asked on Independence Day      | PERMINTAAN_INFORMASI | false      | 2026-08-17T10:00 | 2026-08-25T00:00 | Tue 18 to Fri 21 = 4; Mon 24 August = 5
          """)
  void reclassifiesFromTheAcceptance(
      String what,
      ComplaintKind kind,
      boolean misconduct,
      LocalDateTime accepted,
      LocalDateTime due,
      String days) {
    ComplaintKind before = misconduct ? PENGADUAN : ASPIRASI;
    List<Deadline> running = PLAN.opening(before, at(accepted));

    assertThat(
            of(
                RESOLUTION,
                PLAN.reclassified(
                    running,
                    new Matter(before, false),
                    new Matter(kind, misconduct),
                    at(accepted))))
        .as(what + ": " + days)
        .isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                                             | kind                 | misconduct | from             | due              | the days that count
          the first holder, over Imlek                     | PENGADUAN            | false      | 2026-02-06T16:00 | 2026-03-03T00:00 | 9-13 = 5; 18-20 = 8; 23-27 = 13; Mon 2 March = 14
          the second holder, two days before the citizen's | PENGADUAN            | false      | 2026-02-23T10:00 | 2026-03-14T00:00 | 24-27 = 4; 2-6 March = 9; 9-13 March = 14
          the Inspektorat                                  | PENGADUAN            | true       | 2026-02-02T09:00 | 2026-05-09T00:00 | as a resolution of misconduct: 60 days end on Fri 8 May
          a question before Nyepi and Idul Fitri           | PERMINTAAN_INFORMASI | false      | 2026-03-17T09:00 | 2026-04-01T00:00 | 18-24 off; 25-27 = 3; 30, 31 March = 5
          """)
  void givesEveryHolderTheWholeLimitAsHisOwnTime(
      String what,
      ComplaintKind kind,
      boolean misconduct,
      LocalDateTime from,
      LocalDateTime due,
      String days) {
    assertThat(PLAN.ownTime(new Matter(kind, misconduct), at(from)).due())
        .as(what + ": " + days)
        .isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                                     | own time         | handed on               | late | the days that count
          the last moment in time                  | 2026-03-03T00:00 | 2026-03-02T23:59:59.999 | 0    | none
          the first moment too late                | 2026-03-03T00:00 | 2026-03-03T00:00        | 1    | Tue 3 March has begun
          on Friday of the same week               | 2026-03-03T00:00 | 2026-03-06T16:00        | 4    | Tue 3, Wed 4, Thu 5, Fri 6 March
          on the Sunday after                      | 2026-03-03T00:00 | 2026-03-08T10:00        | 4    | as on Friday
          on the weekend on which it ended         | 2026-02-14T00:00 | 2026-02-15T10:00        | 0    | Saturday and Sunday
          on Imlek, after cuti bersama             | 2026-02-14T00:00 | 2026-02-17T12:00        | 0    | weekend, 16 cuti, 17 Imlek
          the day after Imlek                      | 2026-02-14T00:00 | 2026-02-18T08:00        | 1    | Wed 18 February
          after Nyepi and Idul Fitri               | 2026-03-18T00:00 | 2026-03-26T09:00        | 2    | 18-24 off; Wed 25, Thu 26 March
          """)
  void countsByHowManyWorkingDaysAHolderWasLate(
      String what, LocalDateTime ownTime, LocalDateTime handedOn, int late, String days) {
    Deadline until = new Deadline(RESOLUTION, at(ownTime), 1, 1);

    assertThat(PLAN.workingDaysLate(until, at(handedOn))).as(what + ": " + days).isEqualTo(late);
    assertThat(PLAN.workingDaysLate(null, at(handedOn))).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                              | demanded         | due              | the hours that count
          on a Tuesday                      | 2026-02-03T10:00 | 2026-02-04T10:00 | Tue 14, Wed 10
          over a weekend                    | 2026-02-06T15:00 | 2026-02-09T15:00 | Fri 9, Mon 15
          on a Saturday                     | 2026-02-07T12:00 | 2026-02-10T00:00 | Mon 24
          over a weekend, cuti and Imlek    | 2026-02-13T09:30 | 2026-02-18T09:30 | Fri 14.5, Wed 9.5
          at the first moment of a Friday   | 2026-02-06T00:00 | 2026-02-07T00:00 | Fri 24: over before the weekend
          before Nyepi and Idul Fitri       | 2026-03-17T23:00 | 2026-03-25T23:00 | Tue 1; 18-24 off; Wed 23
          on the last evening of the year   | 2026-12-31T18:00 | 2027-01-04T18:00 | Thu 6; 1 January off, weekend; Mon 18
          """)
  void countsOnlyHoursOfWorkingDaysForADecision(
      String what, LocalDateTime demanded, LocalDateTime due, String hours) {
    assertThat(PLAN.decision(at(demanded)))
        .as(what + ": " + hours)
        .isEqualTo(new DeadlinePlan.Timed(at(due), 1, 1));
  }

  @Test
  void asksAnOfficialForFactsInThreeWorkingDaysOrByANamedDay() {
    Instant asked = at("2026-02-12T10:00");

    // Fri 13, Wed 18, Thu 19 February: 16 cuti, 17 Imlek
    assertThat(PLAN.internalRequest(asked).at()).isEqualTo(at("2026-02-20T00:00"));
    // the whole of the named day, be it a Sunday
    assertThat(PLAN.internalRequest(asked, LocalDate.parse("2026-02-15")).at())
        .isEqualTo(at("2026-02-16T00:00"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                       | asked            | first            | second           | replied by       | the days that count
          over Imlek                 | 2026-02-13T14:30 | 2026-02-20T14:30 | 2026-02-26T14:30 | 2026-03-04T00:00 | 18, 19, 20 = 3; 23-26 = 7; 27 = 8; 2, 3 March = 10
          over Nyepi and Idul Fitri  | 2026-03-16T08:15 | 2026-03-26T08:15 | 2026-04-01T08:15 | 2026-04-08T00:00 | 17 = 1; 25, 26 = 3; 27, 30, 31, 1 April = 7; 2 = 8; 3 off; 6, 7 April = 10
          on Saturday 23:50          | 2026-02-07T23:50 | 2026-02-11T23:50 | 2026-02-19T23:50 | 2026-02-25T00:00 | 9, 10, 11 = 3; 12, 13, 18, 19 = 7; 20, 23, 24 = 10
          """)
  void remindsTwiceBeforeAQuestionIsGivenUp(
      String what,
      LocalDateTime asked,
      LocalDateTime first,
      LocalDateTime second,
      LocalDateTime repliedBy,
      String days) {
    assertThat(PLAN.reminders(at(asked)))
        .as(what + ": " + days)
        .containsExactly(at(first), at(second));
    assertThat(PLAN.reporterReply(at(asked)).due()).as(what + ": " + days).isEqualTo(at(repliedBy));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                            | resolved         | until            | the days that count
          over Christmas and the New Year | 2026-12-23T10:00 | 2027-01-13T00:00 | 28-31 December = 4; 4 January = 5; 5 Isra Mikraj; 6-8 = 8; 11, 12 = 10
          on the last day of the year     | 2026-12-31T16:00 | 2027-01-19T00:00 | 4 January = 1; 6-8 = 4; 11-15 = 9; Mon 18 = 10
          before Idul Fitri of 2027       | 2027-03-05T09:00 | 2027-04-01T00:00 | 8-12 and 15 off; 16-19 = 4; 22-24 = 7; 25, 26 off; 29, 30 = 9; 31 March = 10
          """)
  void letsAResolutionBeDisputedForTenWorkingDays(
      String what, LocalDateTime resolved, LocalDateTime until, String days) {
    assertThat(PLAN.dispute(at(resolved)).due()).as(what + ": " + days).isEqualTo(at(until));
  }

  @Test
  void pausesARequestForInformationOverNyepiAndIdulFitri() {
    List<Deadline> opened = PLAN.opening(PERMINTAAN_INFORMASI, at("2026-03-09T09:00"));
    // 10, 11, 12, 13, 16 March; asked on Thu 12: Fri 13 and Mon 16 are left
    assertThat(of(RESOLUTION, opened)).isEqualTo(at("2026-03-17T00:00"));

    List<Deadline> resumed = PLAN.resumed(opened, at("2026-03-12T11:00"), at("2026-03-25T10:00"));

    // answered on Wed 25: Thu 26, Fri 27
    assertThat(of(RESOLUTION, resumed)).isEqualTo(at("2026-03-28T00:00"));
    // 22 days of March, 30 of April, 8 of May: no pause moves it
    assertThat(of(LEGAL_CEILING, resumed)).isEqualTo(at("2026-05-09T00:00"));
  }

  @Test
  void addsUpTwoPauses() {
    List<Deadline> opened = PLAN.opening(PENGADUAN, at("2026-02-02T09:00"));

    List<Deadline> once = PLAN.resumed(opened, at("2026-02-03T10:00"), at("2026-02-05T10:00"));
    // 13 left after Tue 3: Fri 6 = 1; 9-13 = 6; 18-20 = 9; 23-26 = 13
    assertThat(of(RESOLUTION, once)).isEqualTo(at("2026-02-27T00:00"));

    List<Deadline> twice = PLAN.resumed(once, at("2026-02-18T10:00"), at("2026-02-23T10:00"));
    // 6 left after Wed 18 (19, 20, 23-26): 24-27 = 4; 2, 3 March = 6
    assertThat(of(RESOLUTION, twice)).isEqualTo(at("2026-03-04T00:00"));
  }

  @Test
  void letsTheLegalCeilingEndDuringAPause() {
    List<Deadline> opened = PLAN.opening(PENGADUAN, at("2026-02-02T09:00"));

    // 26 days of February, 31 of March, 3 of April = 60: Good Friday counts as any day
    assertThat(of(LEGAL_CEILING, opened)).isEqualTo(at("2026-04-04T00:00"));
    assertThat(
            of(LEGAL_CEILING, PLAN.resumed(opened, at("2026-02-20T09:00"), at("2026-04-20T09:00"))))
        .isEqualTo(at("2026-04-04T00:00"));
  }

  /** From 1 July 2026 a resolution has 10 working days, and one of misconduct 40. */
  @Test
  void changesALimitWhileCasesRun() {
    List<Limits> versions = new ArrayList<>(LIMITS);
    versions.add(
        new Limits(
            2,
            LocalDate.parse("2026-07-01"),
            2,
            3,
            10,
            40,
            5,
            5,
            10,
            10,
            60,
            List.of(3, 7),
            3,
            24));
    DeadlinePlan changing = new DeadlinePlan(CALENDAR, versions);
    Matter complaint = new Matter(PENGADUAN, false);
    Instant before = at("2026-06-30T23:59:59");

    // 1-3 July = 3; 6-10 = 8; 13-17 = 13; Mon 20 = 14
    assertThat(of(RESOLUTION, changing.opening(PENGADUAN, before)))
        .isEqualTo(at("2026-07-21T00:00"));
    // 2, 3 July = 2; 6-10 = 7; 13-15 = 10
    assertThat(of(RESOLUTION, changing.opening(PENGADUAN, at("2026-07-01T00:00"))))
        .isEqualTo(at("2026-07-16T00:00"));
    // 60 days of the policy of the acceptance: July 23, August 19 = 42, 1-24 September 18 = 60
    assertThat(
            of(
                RESOLUTION,
                changing.reclassified(
                    changing.opening(PENGADUAN, before),
                    complaint,
                    new Matter(PENGADUAN, true),
                    before)))
        .isEqualTo(at("2026-09-25T00:00"));
    // what starts later is measured by the new one: 9, 10 = 2; 13-17 = 7; 20-22 July = 10
    assertThat(changing.ownTime(complaint, at("2026-07-08T09:00")).due())
        .isEqualTo(at("2026-07-23T00:00"));
  }

  @Test
  void reopensOverTheNewYearWithWhatWasLeft() {
    List<Deadline> running = List.of(new Deadline(RESOLUTION, at("2026-12-31T00:00"), 1, 1));

    // left after Fri 18 December: 21-23 = 3; 28-30 = 6; from Mon 4 January: 6-8 = 3; 11-13 = 6
    assertThat(
            of(RESOLUTION, PLAN.reopened(running, at("2026-12-18T10:00"), at("2027-01-04T09:00"))))
        .isEqualTo(at("2027-01-14T00:00"));
  }

  private static Instant of(DeadlineKind kind, List<Deadline> deadlines) {
    return deadlines.stream().filter(d -> d.kind() == kind).findFirst().orElseThrow().due();
  }
}
