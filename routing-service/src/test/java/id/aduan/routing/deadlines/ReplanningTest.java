package id.aduan.routing.deadlines;

import static id.aduan.contract.ComplaintKind.PENGADUAN;
import static id.aduan.contract.DeadlineKind.LEGAL_CEILING;
import static id.aduan.contract.DeadlineKind.REPORTER_REPLY;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplanningTest {
  private static final Matter COMPLAINT = new Matter(PENGADUAN, false);
  private static final Instant ACCEPTED = at("2026-02-02T09:00");
  private static final Instant NEXT_DAY = at("2026-02-03T09:00");
  private static final DeadlinePlan PLAN = new DeadlinePlan(CALENDAR, LIMITS);
  private static final Limits SHORTER =
      new Limits(
          2, LocalDate.parse("2026-02-10"), 2, 3, 10, 40, 5, 5, 8, 7, 30, List.of(3, 7), 3, 24);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what                              | change      | kind           | start            | due              | due then
          a free day more, amid             | +2026-02-12 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-25T00:00 | 2026-02-26T00:00
          a free day more, after it         | +2026-02-12 | FIRST_RESPONSE | 2026-02-02T09:00 | 2026-02-10T00:00 | 2026-02-10T00:00
          a free day more, its last day     | +2026-02-24 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-25T00:00 | 2026-02-26T00:00
          a free day more, before a weekend | +2026-02-06 | VERIFICATION   | 2026-02-03T09:00 | 2026-02-07T00:00 | 2026-02-10T00:00
          a free day more, a Saturday       | +2026-02-14 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-25T00:00 | 2026-02-25T00:00
          a free day more, on its start     | +2026-02-02 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-25T00:00 | 2026-02-25T00:00
          a free day less                   | -2026-02-17 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-25T00:00 | 2026-02-24T00:00
          a free day less, after it         | -2026-02-17 | VERIFICATION   | 2026-02-02T09:00 | 2026-02-06T00:00 | 2026-02-06T00:00
          with two days of a pause          | +2026-02-12 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-27T00:00 | 2026-02-28T00:00
          a free day more, within the pause | +2026-02-06 | RESOLUTION     | 2026-02-02T09:00 | 2026-02-27T00:00 | 2026-02-28T00:00
          the ceiling                       | +2026-02-12 | LEGAL_CEILING  | 2026-02-02T09:00 | 2026-04-04T00:00 | 2026-04-04T00:00
          a question to the reporter        | +2026-02-12 | REPORTER_REPLY | 2026-02-04T09:00 | 2026-02-21T00:00 | 2026-02-24T00:00
          the time to dispute               | -2026-02-17 | DISPUTE        | 2026-02-04T09:00 | 2026-02-21T00:00 | 2026-02-20T00:00
          """)
  void keepsTheDaysAndLetsTheCalendarSayWhenTheyEnd(
      String what,
      String change,
      DeadlineKind kind,
      LocalDateTime start,
      LocalDateTime due,
      LocalDateTime dueThen) {
    WorkingCalendar changed = changed(change);
    Deadline moved =
        to(changed, LIMITS).moved(clock(kind, at(start), at(due)), COMPLAINT, at(start));

    assertThat(moved.due()).as(what).isEqualTo(at(dueThen));
    assertThat(moved.calendarVersion()).isEqualTo(due.equals(dueThen) ? 1 : 2);
    assertThat(moved.policyVersion()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} accepted {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          kind           | accepted         | due              | due then         | policy
          RESOLUTION     | 2026-02-09T23:59 | 2026-03-04T00:00 | 2026-03-04T00:00 | 1
          RESOLUTION     | 2026-02-10T09:00 | 2026-03-05T00:00 | 2026-02-27T00:00 | 2
          VERIFICATION   | 2026-02-10T09:00 | 2026-02-14T00:00 | 2026-02-13T00:00 | 2
          FIRST_RESPONSE | 2026-02-10T09:00 | 2026-02-20T00:00 | 2026-02-14T00:00 | 2
          LEGAL_CEILING  | 2026-02-10T09:00 | 2026-04-12T00:00 | 2026-03-13T00:00 | 2
          REPORTER_REPLY | 2026-02-10T09:00 | 2026-02-27T00:00 | 2026-02-25T00:00 | 2
          DISPUTE        | 2026-02-10T09:00 | 2026-02-27T00:00 | 2026-02-24T00:00 | 2
          """)
  void appliesLimitsThatBeginTodayOnlyToWhatBeganToday(
      DeadlineKind kind,
      LocalDateTime accepted,
      LocalDateTime due,
      LocalDateTime dueThen,
      int policy) {
    Replanning replanning = to(CALENDAR, List.of(LIMITS.getFirst(), SHORTER));

    assertThat(replanning.moved(clock(kind, at(accepted), at(due)), COMPLAINT, at(accepted)))
        .isEqualTo(new Deadline(kind, at(dueThen), policy, 1));
  }

  @Test
  void keepsWhatAPauseAddedWhenALimitIsShortened() {
    Instant accepted = at("2026-02-10T09:00");
    Deadline paused =
        PLAN.resumed(
                List.of(deadline(RESOLUTION, at("2026-03-05T00:00"))),
                at("2026-02-11T10:00"),
                at("2026-02-13T10:00"))
            .getFirst();
    assertThat(paused.due()).isEqualTo(at("2026-03-07T00:00"));

    assertThat(
            to(CALENDAR, List.of(LIMITS.getFirst(), SHORTER))
                .moved(running(paused, accepted), COMPLAINT, at("2026-02-13T11:00")))
        .isEqualTo(new Deadline(RESOLUTION, at("2026-03-03T00:00"), 2, 1));
  }

  @Test
  void leavesWhatWasMissedWhereItWasToldOfOrNot() {
    Replanning replanning = to(changed("+2026-02-05"), LIMITS);
    Deadline verification = deadline(VERIFICATION, at("2026-02-06T00:00"));
    Instant justBefore = at("2026-02-05T23:59");

    assertThat(replanning.moved(running(verification, ACCEPTED), COMPLAINT, at("2026-02-06T00:00")))
        .isEqualTo(verification);
    assertThat(
            replanning.moved(
                new RunningClock(verification, ACCEPTED, null, true, false), COMPLAINT, justBefore))
        .isEqualTo(verification);
    assertThat(replanning.moved(running(verification, ACCEPTED), COMPLAINT, justBefore).due())
        .isEqualTo(at("2026-02-07T00:00"));
  }

  @Test
  void movesAClockThatStandsStillWhateverTheTime() {
    Deadline resolution = deadline(RESOLUTION, at("2026-02-25T00:00"));
    Replanning replanning = to(changed("+2026-02-12"), LIMITS);
    Instant monthsLater = at("2026-06-01T09:00");

    assertThat(
            replanning.moved(stopped(resolution, at("2026-02-05T10:00")), COMPLAINT, monthsLater))
        .isEqualTo(new Deadline(RESOLUTION, at("2026-02-26T00:00"), 1, 2));
    assertThat(
            replanning.moved(stopped(resolution, at("2026-02-25T00:00")), COMPLAINT, monthsLater))
        .isEqualTo(resolution);
  }

  @Test
  void doesNotTouchARemainderByNewLimits() {
    Deadline left = deadline(RESOLUTION, at("2026-03-05T00:00"));
    RunningClock reopened = new RunningClock(left, at("2026-02-10T09:00"), null, false, true);

    assertThat(
            to(CALENDAR, List.of(LIMITS.getFirst(), SHORTER))
                .moved(reopened, COMPLAINT, at("2026-02-10T10:00")))
        .isEqualTo(left);
    assertThat(
            to(changed("+2026-02-12"), List.of(LIMITS.getFirst(), SHORTER))
                .moved(reopened, COMPLAINT, at("2026-02-10T10:00")))
        .isEqualTo(new Deadline(RESOLUTION, at("2026-03-06T00:00"), 1, 2));
  }

  @Test
  void leavesADeadlineOfACalendarThatNobodyKnows() {
    Deadline unknown = new Deadline(RESOLUTION, at("2026-02-25T00:00"), 1, 77);

    assertThat(
            to(changed("+2026-02-12"), LIMITS)
                .moved(running(unknown, ACCEPTED), COMPLAINT, NEXT_DAY))
        .isEqualTo(unknown);
  }

  @Test
  void doesNotReturnToLimitsThatWereReplaced() {
    Deadline ofNotice = new Deadline(REPORTER_REPLY, at("2026-02-27T00:00"), 2, 1);

    assertThat(
            to(CALENDAR, List.of(LIMITS.getFirst(), SHORTER))
                .moved(running(ofNotice, at("2026-02-05T09:00")), COMPLAINT, NEXT_DAY))
        .isEqualTo(ofNotice);
  }

  @RepeatedTest(40)
  void movesNothingTwiceNothingForNothingAndAllBack(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    for (int i = 0; i < 50; i++) {
      Instant start = someInstant(random);
      WorkingCalendar other = new WorkingCalendar(2, someHolidays(random, start));
      WorkingCalendar back = new WorkingCalendar(3, CALENDAR.holidays());
      Replanning there = to(other, LIMITS);
      for (Deadline was : PLAN.opening(someKind(random), start)) {
        Deadline once = there.moved(running(was, start), COMPLAINT, start);
        Deadline again = there.moved(running(once, start), COMPLAINT, start);
        Deadline home =
            new Replanning(new DeadlinePlan(back, LIMITS), List.of(CALENDAR, other))
                .moved(running(once, start), COMPLAINT, start);

        assertThat(to(CALENDAR, LIMITS).moved(running(was, start), COMPLAINT, start))
            .isEqualTo(was);
        assertThat(again).isEqualTo(once);
        assertThat(home.due()).isEqualTo(was.due());
        if (was.kind() != LEGAL_CEILING) {
          assertThat(other.workingDaysLeft(start, once.due()))
              .isEqualTo(CALENDAR.workingDaysLeft(start, was.due()));
        }
      }
    }
  }

  private static Set<LocalDate> someHolidays(SplittableRandom random, Instant start) {
    Set<LocalDate> holidays = new HashSet<>(CALENDAR.holidays());
    for (int i = 0; i < 6; i++) {
      LocalDate day = WorkingCalendar.dayOf(start).plusDays(random.nextInt(120));
      boolean _ = random.nextBoolean() ? holidays.add(day) : holidays.remove(day);
    }
    return holidays;
  }

  private static Instant someInstant(SplittableRandom random) {
    long from = at("2020-01-01T00:00").getEpochSecond();
    return Instant.ofEpochSecond(random.nextLong(from, at("2027-01-30T00:00").getEpochSecond()));
  }

  private static ComplaintKind someKind(SplittableRandom random) {
    List<ComplaintKind> kinds = List.of(ComplaintKind.values());
    return kinds.get(random.nextInt(kinds.size()));
  }

  private static WorkingCalendar changed(String change) {
    Set<LocalDate> holidays = new HashSet<>(CALENDAR.holidays());
    LocalDate day = LocalDate.parse(change.substring(1));
    boolean _ = change.charAt(0) == '+' ? holidays.add(day) : holidays.remove(day);
    return new WorkingCalendar(2, holidays);
  }

  private static Replanning to(WorkingCalendar calendar, List<Limits> limits) {
    return new Replanning(new DeadlinePlan(calendar, limits), List.of(CALENDAR));
  }

  private static RunningClock clock(DeadlineKind kind, Instant start, Instant due) {
    return running(deadline(kind, due), start);
  }

  private static RunningClock running(Deadline deadline, Instant start) {
    return new RunningClock(deadline, start, null, false, false);
  }

  private static RunningClock stopped(Deadline deadline, Instant since) {
    return new RunningClock(deadline, ACCEPTED, since, false, false);
  }

  private static Deadline deadline(DeadlineKind kind, Instant due) {
    return new Deadline(kind, due, 1, 1);
  }
}
