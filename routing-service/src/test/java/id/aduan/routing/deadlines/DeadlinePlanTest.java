package id.aduan.routing.deadlines;

import static id.aduan.contract.ComplaintKind.PENGADUAN;
import static id.aduan.contract.DeadlineKind.DISPUTE;
import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.LEGAL_CEILING;
import static id.aduan.contract.DeadlineKind.REPORTER_REPLY;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
import static id.aduan.routing.deadlines.Wib.CALENDAR;
import static id.aduan.routing.deadlines.Wib.LIMITS;
import static id.aduan.routing.deadlines.Wib.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DeadlinePlanTest {
  private static final DeadlinePlan PLAN = new DeadlinePlan(CALENDAR, LIMITS);
  private static final Instant ACCEPTED = at("2026-02-02T09:00");
  private static final Matter COMPLAINT = new Matter(PENGADUAN, false);

  @ParameterizedTest(name = "{0} accepted {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          kind                 | accepted         | verification     | first response   | resolution       | ceiling
          PENGADUAN            | 2026-02-02T09:00 | 2026-02-06T00:00 | 2026-02-10T00:00 | 2026-02-25T00:00 | 2026-04-04T00:00
          ASPIRASI             | 2026-02-02T09:00 | 2026-02-06T00:00 | 2026-02-10T00:00 | 2026-02-10T00:00 | 2026-04-04T00:00
          PERMINTAAN_INFORMASI | 2026-02-07T23:50 | 2026-02-12T00:00 | 2026-02-14T00:00 | 2026-02-14T00:00 | 2026-04-09T00:00
          PENGADUAN            | 2026-03-13T16:00 | 2026-03-26T00:00 | 2026-03-28T00:00 | 2026-04-11T00:00 | 2026-05-13T00:00
          PENGADUAN            | 2026-12-31T23:59 | 2027-01-08T00:00 | 2027-01-12T00:00 | 2027-01-23T00:00 | 2027-03-02T00:00
          """)
  void opensFourClocksThatRunFromTheAcceptance(
      ComplaintKind kind,
      LocalDateTime accepted,
      LocalDateTime verification,
      LocalDateTime firstResponse,
      LocalDateTime resolution,
      LocalDateTime ceiling) {
    assertThat(PLAN.opening(kind, at(accepted)))
        .containsExactly(
            due(VERIFICATION, at(verification)),
            due(FIRST_RESPONSE, at(firstResponse)),
            due(RESOLUTION, at(resolution)),
            due(LEGAL_CEILING, at(ceiling)));
  }

  @Test
  void letsAComplaintBeLateAtOnceThatWasConsumedAfterItsDeadline() {
    Instant consumedAfterAnOutage = at("2026-02-06T08:00");

    assertThat(PLAN.opening(PENGADUAN, ACCEPTED).getFirst().due()).isBefore(consumedAfterAnOutage);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                                    | due              | paused           | resumed          | due then
          two working days                        | 2026-02-25T00:00 | 2026-02-05T10:00 | 2026-02-09T09:00 | 2026-02-27T00:00
          within one day                          | 2026-02-25T00:00 | 2026-02-05T10:00 | 2026-02-05T15:00 | 2026-02-25T00:00
          over a holiday                          | 2026-02-25T00:00 | 2026-02-13T10:00 | 2026-02-18T09:00 | 2026-02-26T00:00
          resumed on the holiday                  | 2026-02-25T00:00 | 2026-02-13T10:00 | 2026-02-17T09:00 | 2026-02-25T00:00
          over a weekend                          | 2026-02-25T00:00 | 2026-02-06T16:00 | 2026-02-08T23:59 | 2026-02-25T00:00
          begun on a Saturday                     | 2026-02-25T00:00 | 2026-02-07T12:00 | 2026-02-10T08:00 | 2026-02-27T00:00
          over Nyepi and Idul Fitri               | 2026-03-28T00:00 | 2026-03-17T10:00 | 2026-03-25T09:00 | 2026-03-31T00:00
          ended on the last day of Idul Fitri     | 2026-03-28T00:00 | 2026-03-17T10:00 | 2026-03-24T20:00 | 2026-03-28T00:00
          begun on the last day, ended at 23:50   | 2026-02-25T00:00 | 2026-02-24T16:00 | 2026-02-27T23:50 | 2026-03-03T00:00
          begun in the last minute                | 2026-02-25T00:00 | 2026-02-24T23:59 | 2026-02-26T10:00 | 2026-02-28T00:00
          begun when it was missed, exactly       | 2026-02-25T00:00 | 2026-02-25T00:00 | 2026-03-02T10:00 | 2026-02-25T00:00
          begun long after it was missed          | 2026-02-25T00:00 | 2026-03-05T10:00 | 2026-03-09T10:00 | 2026-02-25T00:00
          over the New Year                       | 2027-01-08T00:00 | 2026-12-30T10:00 | 2027-01-04T10:00 | 2027-01-12T00:00
          """)
  void leavesAfterAPauseWhatWasLeftBeforeIt(
      String what,
      LocalDateTime due,
      LocalDateTime paused,
      LocalDateTime resumed,
      LocalDateTime dueThen) {
    assertThat(PLAN.resumed(List.of(due(RESOLUTION, at(due))), at(paused), at(resumed)))
        .as(what)
        .containsExactly(due(RESOLUTION, at(dueThen)));
  }

  @ParameterizedTest
  @EnumSource(
      value = DeadlineKind.class,
      names = {"LEGAL_CEILING", "REPORTER_REPLY", "DISPUTE"})
  void pausesNeitherTheCeilingNorTheReportersOwnClocks(DeadlineKind kind) {
    var deadlines = List.of(due(kind, at("2026-02-25T00:00")));

    assertThat(PLAN.resumed(deadlines, at("2026-02-05T10:00"), at("2026-02-12T10:00")))
        .isEqualTo(deadlines);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          to                   | misconduct | resolution       | resolution after a pause of two days
          PENGADUAN            | false      | 2026-02-25T00:00 | 2026-02-27T00:00
          PENGADUAN            | true       | 2026-05-09T00:00 | 2026-05-13T00:00
          ASPIRASI             | false      | 2026-02-10T00:00 | 2026-02-12T00:00
          PERMINTAAN_INFORMASI | false      | 2026-02-10T00:00 | 2026-02-12T00:00
          ASPIRASI             | true       | 2026-05-09T00:00 | 2026-05-13T00:00
          """)
  void measuresANewLimitFromTheAcceptanceAndKeepsThePauses(
      ComplaintKind to, boolean misconduct, LocalDateTime resolution, LocalDateTime afterPause) {
    var opened = PLAN.opening(PENGADUAN, ACCEPTED);
    var paused = PLAN.resumed(opened, at("2026-02-05T10:00"), at("2026-02-09T09:00"));
    var after = new Matter(to, misconduct);

    assertThat(PLAN.reclassified(opened, COMPLAINT, after, ACCEPTED))
        .containsExactly(
            opened.get(0), opened.get(1), due(RESOLUTION, at(resolution)), opened.get(3));
    assertThat(PLAN.reclassified(paused, COMPLAINT, after, ACCEPTED))
        .containsExactly(
            paused.get(0), paused.get(1), due(RESOLUTION, at(afterPause)), paused.get(3));
  }

  @Test
  void givesAReporterTenWorkingDaysToReplyAndToDispute() {
    assertThat(PLAN.reporterReply(at("2026-03-13T16:00")))
        .isEqualTo(due(REPORTER_REPLY, at("2026-04-07T00:00")));
    assertThat(PLAN.dispute(at("2026-03-13T16:00")))
        .isEqualTo(due(DISPUTE, at("2026-04-07T00:00")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                             | resolved         | reopened         | resolution due
          ten days were left               | 2026-02-06T10:00 | 2026-02-16T10:00 | 2026-03-04T00:00
          one was left: a first response   | 2026-02-23T10:00 | 2026-02-26T10:00 | 2026-03-06T00:00
          it was late: a first response    | 2026-03-02T10:00 | 2026-03-06T10:00 | 2026-03-14T00:00
          """)
  void givesAReopenedCaseWhatWasLeftButNotLessThanAFirstResponse(
      String what, LocalDateTime resolved, LocalDateTime reopened, LocalDateTime due) {
    var opened = PLAN.opening(PENGADUAN, ACCEPTED);
    var deadlines = List.of(opened.get(2), opened.get(3), due(DISPUTE, at("2026-03-20T00:00")));

    assertThat(PLAN.reopened(deadlines, at(resolved), at(reopened)))
        .as(what)
        .containsExactly(due(RESOLUTION, at(due)), opened.get(3));
  }

  @Test
  void appliesALimitThatChangesWhileACaseRunsOnlyToWhatStartsLater() {
    var shorter =
        new Limits(
            2, LocalDate.parse("2026-02-09"), 1, 2, 10, 40, 3, 3, 5, 5, 60, List.of(1), 1, 12);
    var plan = new DeadlinePlan(CALENDAR, List.of(shorter, LIMITS.getFirst()));
    Instant lastMinuteBefore = at("2026-02-08T23:59");
    var running = plan.opening(PENGADUAN, lastMinuteBefore);

    assertThat(running).isEqualTo(PLAN.opening(PENGADUAN, lastMinuteBefore));
    assertThat(plan.reclassified(running, COMPLAINT, new Matter(PENGADUAN, true), lastMinuteBefore))
        .isEqualTo(
            PLAN.reclassified(running, COMPLAINT, new Matter(PENGADUAN, true), lastMinuteBefore));
    assertThat(plan.resumed(running, at("2026-02-10T10:00"), at("2026-02-12T10:00")))
        .extracting(Deadline::policyVersion)
        .containsOnly(1);
    assertThat(plan.opening(PENGADUAN, at("2026-02-09T00:00")))
        .contains(
            new Deadline(VERIFICATION, at("2026-02-11T00:00"), 2, 1),
            new Deadline(RESOLUTION, at("2026-02-26T00:00"), 2, 1));
    assertThat(plan.reporterReply(at("2026-02-10T10:00")))
        .isEqualTo(new Deadline(REPORTER_REPLY, at("2026-02-20T00:00"), 2, 1));
  }

  @Test
  void movesAResumedDeadlineByTheCalendarOfItsResumption() {
    var holidays = new HashSet<>(CALENDAR.holidays());
    holidays.add(LocalDate.parse("2026-02-12"));
    var plan = new DeadlinePlan(new WorkingCalendar(2, holidays), LIMITS);
    var deadlines = List.of(due(FIRST_RESPONSE, at("2026-02-11T00:00")));

    assertThat(plan.resumed(deadlines, at("2026-02-09T10:00"), at("2026-02-11T10:00")))
        .containsExactly(new Deadline(FIRST_RESPONSE, at("2026-02-14T00:00"), 1, 2));
  }

  @Test
  void refusesToPlanWithoutLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlinePlan(CALENDAR, List.of()))
        .withMessageContaining("expected: at least one version");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Limits(1, LocalDate.EPOCH, 3, 5, 14, 60, 5, 5, 10, 0, 60, List.of(), 3, 24))
        .withMessage("limit: '0' (expected: at least 1)");
  }

  private static Deadline due(DeadlineKind kind, Instant due) {
    return new Deadline(kind, due, 1, 1);
  }
}
