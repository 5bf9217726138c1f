package id.aduan.routing.deadlines;

import static id.aduan.contract.DeadlineKind.LEGAL_CEILING;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.routing.deadlines.Wib.CALENDAR;
import static id.aduan.routing.deadlines.Wib.LIMITS;
import static id.aduan.routing.deadlines.Wib.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every start, every pause and every number of days. */
final class DeadlineLawsTest {
  private static final int ROUNDS = 40;
  private static final int DRAWS = 50;
  private static final DeadlinePlan PLAN = new DeadlinePlan(CALENDAR, LIMITS);

  @RepeatedTest(ROUNDS)
  void aLimitEndsWithAWorkingDayAndLeavesExactlyItsDays(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Instant start = someInstant(random);
      int n = random.nextInt(1, 80);
      Instant due = CALENDAR.dueAfterWorkingDays(start, n);

      assertThat(CALENDAR.isWorkingDay(WorkingCalendar.dayOf(due.minusNanos(1)))).isTrue();
      assertThat(WorkingCalendar.dayOf(due)).isAfter(WorkingCalendar.dayOf(due.minusNanos(1)));
      assertThat(CALENDAR.workingDaysLeft(start, due)).isEqualTo(n);
      assertThat(due).isAfter(start.plus(Duration.ofDays(n)));
    }
  }

  @RepeatedTest(ROUNDS)
  void aLongerLimitOrALaterStartNeverEndsEarlier(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Instant start = someInstant(random);
      Instant later = start.plusSeconds(random.nextLong(1, 2_000_000));
      int n = random.nextInt(1, 80);

      assertThat(CALENDAR.dueAfterWorkingDays(start, n + 1))
          .isAfter(CALENDAR.dueAfterWorkingDays(start, n));
      assertThat(CALENDAR.dueAfterWorkingDays(later, n))
          .isAfterOrEqualTo(CALENDAR.dueAfterWorkingDays(start, n));
    }
  }

  @RepeatedTest(ROUNDS)
  void aPauseKeepsTheDaysLeftAndNeverShortensALimit(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Instant accepted = someInstant(random);
      Instant paused = accepted.plusSeconds(random.nextLong(3_000_000));
      Instant resumed = paused.plusSeconds(random.nextLong(3_000_000));
      Instant resumedLater = resumed.plusSeconds(random.nextLong(500_000));
      var before = PLAN.opening(someKind(random), accepted);
      var after = PLAN.resumed(before, paused, resumed);
      var afterLonger = PLAN.resumed(before, paused, resumedLater);

      for (int clock = 0; clock < before.size(); clock++) {
        Deadline was = before.get(clock);
        Deadline is = after.get(clock);
        assertThat(is.kind()).isEqualTo(was.kind());
        assertThat(is.due()).isAfterOrEqualTo(was.due());
        assertThat(afterLonger.get(clock).due()).isAfterOrEqualTo(is.due());
        boolean missed = !was.due().isAfter(paused);
        if (missed || was.kind() == LEGAL_CEILING) {
          assertThat(is).isEqualTo(was);
        } else {
          int left = CALENDAR.workingDaysLeft(paused, was.due());
          assertThat(CALENDAR.workingDaysLeft(resumed, is.due()))
              .isBetween(left, Math.max(1, left));
          assertThat(is.due()).isAfter(resumed);
        }
      }
    }
  }

  @RepeatedTest(ROUNDS)
  void aReclassificationThereAndBackChangesNothing(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Instant accepted = someInstant(random);
      Instant paused = accepted.plusSeconds(random.nextLong(400_000));
      var kind = someKind(random);
      var opened = PLAN.opening(kind, accepted);
      var before = PLAN.resumed(opened, paused, paused.plusSeconds(random.nextLong(3_000_000)));
      var was = new Matter(kind, false);
      var is = new Matter(someKind(random), random.nextBoolean());

      var there = PLAN.reclassified(before, was, is, accepted);

      assertThat(PLAN.reclassified(there, is, was, accepted)).isEqualTo(before);
    }
  }

  @RepeatedTest(ROUNDS)
  void aReopenedCaseAlwaysHasTimeAndTheCeilingStays(RepetitionInfo round) {
    var random = new SplittableRandom(round.getCurrentRepetition());
    for (int i = 0; i < DRAWS; i++) {
      Instant accepted = someInstant(random);
      Instant resolved = accepted.plusSeconds(random.nextLong(3_000_000));
      Instant reopened = resolved.plusSeconds(random.nextLong(1_500_000));
      var before = PLAN.opening(someKind(random), accepted);
      var after = PLAN.reopened(before, resolved, reopened);

      assertThat(after.getLast()).isEqualTo(before.getLast());
      assertThat(resolution(after)).isAfter(reopened.plus(Duration.ofDays(5)));
    }
  }

  private static Instant resolution(List<Deadline> deadlines) {
    return deadlines.stream()
        .filter(deadline -> deadline.kind() == RESOLUTION)
        .map(Deadline::due)
        .findAny()
        .orElseThrow();
  }

  private static Instant someInstant(SplittableRandom random) {
    long from = at("2018-01-01T00:00").getEpochSecond();
    long to = at("2027-06-30T00:00").getEpochSecond();
    return Instant.ofEpochSecond(random.nextLong(from, to));
  }

  private static ComplaintKind someKind(SplittableRandom random) {
    var kinds = ComplaintKind.values();
    return kinds[random.nextInt(kinds.length)];
  }
}
