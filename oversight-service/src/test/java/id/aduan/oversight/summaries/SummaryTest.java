package id.aduan.oversight.summaries;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.accusing;
import static id.aduan.oversight.Lifecycles.answeredBy;
import static id.aduan.oversight.Lifecycles.closed;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.reopenedFor;
import static id.aduan.oversight.Lifecycles.resolvedBy;
import static id.aduan.oversight.Lifecycles.returnedBy;
import static id.aduan.oversight.Lifecycles.startedBy;
import static id.aduan.oversight.Lifecycles.verified;
import static id.aduan.oversight.watching.Folds.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.oversight.summaries.Summary.Answers;
import id.aduan.oversight.summaries.Summary.Row;
import id.aduan.oversight.watching.RandomLives;
import id.aduan.oversight.watching.WatchedCase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class SummaryTest {
  private static final Question EVERYTHING =
      new Question(Instant.EPOCH, day(1_000), null, Set.of());

  @Test
  void countsEachCaseWhereItIs() {
    Summary summary =
        summary(
            day(10),
            after(complaint(1), opened()),
            after(complaint(2), opened(), verified(), disposedTo(DPUPR)),
            after(complaint(3), opened(), verified(), disposedTo(DPUPR), startedBy(DPUPR)),
            after(
                complaint(4),
                opened(),
                verified(),
                disposedTo(DPUPR),
                startedBy(DPUPR),
                answeredBy(DPUPR),
                resolvedBy(DPUPR),
                closed()));

    assertThat(row(summary, DPUPR))
        .isEqualTo(
            new Row(
                DPUPR,
                3,
                1,
                1,
                1,
                0,
                0,
                Map.of(
                    CaseStateCode.DISPOSED,
                    1L,
                    CaseStateCode.IN_PROGRESS,
                    1L,
                    CaseStateCode.CLOSED,
                    1L),
                2,
                2,
                0,
                0,
                0,
                0,
                0,
                0,
                new Answers(1, 1, 100.0, 4.0),
                new Answers(1, 1, 100.0, 5.0)));
    assertThat(row(summary, null))
        .extracting(Row::received, Row::waiting, Row::overdue)
        .containsExactly(1L, 1L, 1L);
    assertThat(summary.total())
        .extracting(Row::received, Row::waiting, Row::inProgress, Row::resolved, Row::overdue)
        .containsExactly(4L, 2L, 1L, 1L, 3L);
  }

  @Test
  void countsACaseAsOverdueFromTheDueInstantOn() {
    WatchedCase waiting = after(complaint(1), opened(), verified(), disposedTo(DPUPR));
    Instant due = waiting.nextDue().orElseThrow();

    assertThat(row(summary(due.minusMillis(1), waiting), DPUPR).overdue()).isZero();
    assertThat(row(summary(due, waiting), DPUPR).overdue()).isEqualTo(1);
  }

  @Test
  void countsWhatWasDoneForAnAgencyWithoutAnAppointment() {
    Actor interim = new Actor(ActorRole.ADMIN_UTAMA, DPUPR, ActingAs.INTERIM);
    Actor inPlace = new Actor(ActorRole.COORDINATOR, DPUPR, ActingAs.IN_PLACE);
    Actor substitute = new Actor(ActorRole.ADMIN_UTAMA, DPUPR, ActingAs.SUBSTITUTE);
    Summary summary =
        summary(
            day(10),
            after(
                complaint(1),
                opened(),
                verified(),
                disposedTo(DPUPR),
                new FollowUpStarted(inPlace, DPUPR),
                new CaseAnswered(substitute, DPUPR, true),
                new CaseReturned(interim, DPUPR, ReturnReason.NOT_OUR_TASK, DINKES, null),
                disposedTo(DINKES, 2),
                startedBy(DINKES)));

    assertThat(row(summary, DPUPR).withoutAppointment()).isEqualTo(2);
    assertThat(row(summary, DINKES).withoutAppointment()).isZero();
    assertThat(summary.total().withoutAppointment()).isEqualTo(2);
  }

  @Test
  void chargesWhoeverHadTheCaseWhenALimitPassed() {
    Summary summary =
        summary(
            day(10),
            after(
                complaint(1),
                opened(),
                new DeadlineMissed(DeadlineKind.VERIFICATION, day(1), null),
                verified(),
                disposedTo(DPUPR),
                new DeadlineMissed(DeadlineKind.FIRST_RESPONSE, day(5), DPUPR),
                returnedBy(DPUPR, DINKES),
                disposedTo(DINKES, 2),
                new DeadlineMissed(DeadlineKind.REPORTER_REPLY, day(5), DINKES)));

    assertThat(row(summary, DINKES))
        .extracting(Row::received, Row::missedDeadlines, Row::returned)
        .containsExactly(1L, 0L, 0L);
    assertThat(row(summary, DPUPR))
        .extracting(Row::received, Row::missedDeadlines, Row::returned)
        .containsExactly(0L, 1L, 1L);
    assertThat(row(summary, null))
        .extracting(Row::received, Row::missedDeadlines)
        .containsExactly(0L, 1L);
    assertThat(summary.total().missedDeadlines()).isEqualTo(2);
  }

  /** The first agency keeps the case five working days too long, the next one has it for a day. */
  @Test
  void chargesEachHolderForItsOwnTimeAndNotTheLastOneForAll() {
    Summary summary =
        summary(
            day(10),
            after(
                complaint(1),
                opened(),
                verified(),
                disposedTo(DPUPR),
                new HolderLate(DPUPR, day(3)),
                returnedBy(DPUPR, DINKES, 5),
                disposedTo(DINKES, 2),
                new DeadlineMissed(DeadlineKind.RESOLUTION, day(6), DINKES)));

    assertThat(row(summary, DPUPR))
        .extracting(Row::missedDeadlines, Row::lateByOwnTime, Row::workingDaysLate)
        .containsExactly(0L, 1L, 5L);
    assertThat(row(summary, DINKES))
        .extracting(Row::missedDeadlines, Row::lateByOwnTime, Row::workingDaysLate)
        .containsExactly(1L, 0L, 0L);
    assertThat(summary.total().workingDaysLate()).isEqualTo(5);
  }

  @Test
  void countsDisputesAndNoResolutionThatDoesNotStand() {
    Summary summary =
        summary(
            day(10),
            after(
                complaint(1),
                opened(),
                verified(),
                disposedTo(DPUPR),
                resolvedBy(DPUPR),
                reopenedFor(DPUPR)));

    assertThat(summary.total().disputes()).isEqualTo(1);
    assertThat(summary.total().resolutions()).isEqualTo(new Answers(0, 0, null, null));
    assertThat(summary.total().firstAnswers()).isEqualTo(new Answers(1, 1, 100.0, 3.0));
  }

  @Test
  void takesTheMiddleOfTwoAsTheMedianOfAnEvenNumber() {
    Summary summary =
        summary(
            day(10),
            after(complaint(1), opened(), verified(), disposedTo(DPUPR), answeredBy(DPUPR)),
            after(
                complaint(2),
                opened(),
                verified(),
                disposedTo(DPUPR),
                startedBy(DPUPR),
                answeredBy(DPUPR)));

    assertThat(summary.total().firstAnswers().medianDays()).isEqualTo(3.5);
  }

  @Test
  void addsUpForAnyCases() {
    for (int seed = 0; seed < 20; seed++) {
      int first = seed * 100;
      List<WatchedCase> cases =
          IntStream.range(0, 60)
              .mapToObj(n -> RandomLives.lastState(complaint(first + n), first + n))
              .toList();
      Summary summary = summary(day(7), cases.toArray(WatchedCase[]::new));

      List<Row> all = new ArrayList<>(summary.opds());
      all.add(summary.total());
      assertThat(all)
          .allSatisfy(row ->
              assertThat(row.received())
                  .isEqualTo(
                      row.waiting()
                          + row.inProgress()
                          + row.resolved()
                          + row.archived()
                          + row.forwarded()));
      assertThat(summary.total().received()).isEqualTo(60);
      assertAddsUp(summary, Row::received);
      assertAddsUp(summary, Row::overdue);
      assertAddsUp(summary, Row::followedUp);
      assertAddsUp(summary, Row::missedDeadlines);
      assertAddsUp(summary, Row::returned);
      assertAddsUp(summary, Row::withoutAppointment);
      assertAddsUp(summary, Row::disputes);
      assertAddsUp(summary, row -> row.firstAnswers().count());
      assertAddsUp(summary, row -> row.resolutions().inTime());
    }
  }

  @Test
  void asksTheStoreOnceForManyWhoAskWithinAMoment() {
    AtomicInteger asked = new AtomicInteger();
    Figures figures =
        (_, _) -> {
          asked.incrementAndGet();
          return new Figures.Counted(List.of(), List.of(), List.of());
        };
    MutableClock clock = MutableClock.of(day(0), ZoneOffset.UTC);
    Summaries summaries = new Summaries(figures, clock, Duration.ofSeconds(3));

    Summary first = summaries.of(EVERYTHING);
    clock.add(Duration.ofSeconds(2));
    assertThat(summaries.of(EVERYTHING)).isSameAs(first);
    clock.add(Duration.ofSeconds(2));
    assertThat(summaries.of(EVERYTHING)).isNotSameAs(first);
    assertThat(asked).hasValue(2);
  }

  @Test
  void leavesOutOfEveryFigureWhatAccusesAnOfficeOfTheReader() {
    WatchedCase open = after(complaint(1), opened(), verified(), disposedTo(DPUPR));
    WatchedCase accusing =
        after(
            complaint(2),
            opened(),
            new DeadlineMissed(DeadlineKind.VERIFICATION, day(1), null),
            accusing(DPUPR),
            disposedTo(DPUPR),
            answeredBy(DPUPR),
            returnedBy(DPUPR, DINKES, 3));
    Question ofDpupr = new Question(Instant.EPOCH, day(1_000), null, Set.of(DPUPR));
    Figures figures = new InMemoryFigures(() -> List.of(open, accusing));

    assertThat(Summary.of(figures.count(ofDpupr, day(10)), day(10)))
        .isEqualTo(summary(day(10), open));
    assertThat(summary(day(10), open)).isNotEqualTo(summary(day(10), open, accusing));
  }

  @Test
  void givesNoReaderACountThatWasMadeForAnother() {
    WatchedCase accusing = after(complaint(1), opened(), accusing(DPUPR));
    Summaries summaries =
        new Summaries(
            new InMemoryFigures(() -> List.of(accusing)),
            MutableClock.of(day(0), ZoneOffset.UTC),
            Duration.ofDays(1));

    assertThat(summaries.of(EVERYTHING).total().received()).isEqualTo(1);
    assertThat(summaries.of(exceptAgainst(DPUPR)).total().received()).isZero();
    assertThat(summaries.of(exceptAgainst(DINKES)).total().received()).isEqualTo(1);
    assertThat(summaries.of(exceptAgainst(DINKES, DPUPR)).total().received()).isZero();
    assertThat(summaries.of(EVERYTHING).total().received()).isEqualTo(1);
  }

  private static Question exceptAgainst(OpdCode... offices) {
    return new Question(Instant.EPOCH, day(1_000), null, Set.of(offices));
  }

  @Test
  void doesNotCountAllTheTimeWhereCountingTakesLong() {
    AtomicInteger asked = new AtomicInteger();
    MutableClock clock = MutableClock.of(day(0), ZoneOffset.UTC);
    Figures slow =
        (_, _) -> {
          asked.incrementAndGet();
          clock.add(Duration.ofSeconds(2));
          return new Figures.Counted(List.of(), List.of(), List.of());
        };
    Summaries summaries = new Summaries(slow, clock, Duration.ofSeconds(3));

    for (int second = 0; second < 19; second++) {
      assertThat(summaries.of(EVERYTHING)).isNotNull();
      clock.add(Duration.ofSeconds(1));
    }
    assertThat(asked).hasValue(2);
  }

  private static void assertAddsUp(Summary summary, ToLongFunction<Row> figure) {
    assertThat(summary.opds().stream().mapToLong(figure).sum())
        .isEqualTo(figure.applyAsLong(summary.total()));
  }

  private static Row row(Summary summary, @Nullable OpdCode opd) {
    return summary.opds().stream()
        .filter(row -> opd == null ? row.opd() == null : opd.equals(row.opd()))
        .findFirst()
        .orElseThrow();
  }

  private static Summary summary(Instant now, WatchedCase... cases) {
    return Summary.of(new InMemoryFigures(() -> List.of(cases)).count(EVERYTHING, now), now);
  }
}
