package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.routing.cases.CaseCommand.OfClock;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.RandomWalk.Step;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a case, and in whatever order, some things hold. */
final class RandomWalkTest {
  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsItsLawsOnEveryWalk(long seed) {
    RandomWalk walk = RandomWalk.of(seed);
    for (Step step : walk.steps()) {
      assertThat(ceiling(step.after())).isEqualTo(ceiling(step.before()));
      keepsClocksOnHandOffs(step);
      saysNothingAfterAnErasure(step);
      ringsOnce(step);
      demandsOneDecisionAtATime(step);
      countsSilenceOnlyFromADelivery(step);
      neverShortensASilence(step);
    }
    isGapless(walk.walked());
    missesEachDeadlineOnce(walk.walked());
    explainsEveryDueInstant(walk);
    foldsToTheSameCase(walk.walked());
  }

  private static void keepsClocksOnHandOffs(Step step) {
    boolean handOff =
        step.decided().facts().stream()
            .map(Fact::event)
            .anyMatch(event -> event instanceof CaseDisposed || event instanceof CaseReturned);
    if (handOff) {
      List<Deadline> kept = new ArrayList<>(step.before().clocks().running());
      kept.removeIf(deadline -> deadline.kind() == DeadlineKind.VERIFICATION);
      List<Deadline> now = new ArrayList<>(step.after().clocks().running());
      now.removeIf(deadline -> deadline.kind() == DeadlineKind.VERIFICATION);
      assertThat(now).isEqualTo(kept);
      assertThat(step.after().clocks().missed()).isEqualTo(step.before().clocks().missed());
    }
  }

  /** An erasure leaves no word; what an officer writes later stays. */
  private static void saysNothingAfterAnErasure(Step step) {
    if (step.command() instanceof CaseCommand.EraseContent) {
      assertThat(step.after().writings()).isEqualTo(Case.Writings.ERASED);
    }
    if (step.after().erased()) {
      assertThat(step.after().writings().toString()).doesNotContain(Complaints.TEXT);
    }
  }

  /** What the clock has done it does not find to do again, and never before its time. */
  private static void ringsOnce(Step step) {
    if (step.command() instanceof OfClock command) {
      assertThat(Alarm.of(step.before()))
          .anyMatch(alarm ->
              alarm.command().equals(command) && !alarm.at().isAfter(step.circumstances().at()));
      assertThat(Alarm.of(step.after())).noneMatch(alarm -> alarm.command().equals(command));
      assertThat(DECIDER.decide(step.after(), command, step.circumstances()))
          .isEqualTo(new AlreadyDone());
    }
  }

  private static void demandsOneDecisionAtATime(Step step) {
    long demanded =
        step.decided().facts().stream()
            .filter(fact -> fact.event() instanceof DecisionDemanded)
            .count();
    assertThat(demanded)
        .isLessThanOrEqualTo(step.before().coordination().decision() == null ? 1 : 0);
  }

  private static void countsSilenceOnlyFromADelivery(Step step) {
    Case before = step.before();
    for (Fact fact : step.decided().facts()) {
      if (fact.event() instanceof CaseEvent.CaseClosed closed
          && before.state() instanceof CaseState.Resolved(CaseState.Resolution resolution)) {
        boolean told = resolution.fate().reached();
        assertThat(closed.how())
            .isIn(ClosedHow.CONFIRMED, told ? ClosedHow.SILENT : ClosedHow.UNREACHABLE);
      }
      if (fact.event() instanceof CaseEvent.CaseArchived archived
          && archived.reason() == ArchiveReason.NO_DATA_RECEIVED) {
        assertThat(before.state())
            .isInstanceOfSatisfying(
                CaseState.AwaitingReporter.class,
                waiting ->
                    assertThat(waiting.question().remindersThatReached())
                        .isGreaterThanOrEqualTo(2));
      }
    }
  }

  private static void neverShortensASilence(Step step) {
    Case before = step.before();
    Case after = step.after();
    if (before.state() instanceof CaseState.Resolved(CaseState.Resolution one)
        && after.state() instanceof CaseState.Resolved(CaseState.Resolution other)) {
      assertThat(other.disputeUntil().due()).isAfterOrEqualTo(one.disputeUntil().due());
    }
    if (before.state() instanceof CaseState.AwaitingReporter one
        && after.state() instanceof CaseState.AwaitingReporter other) {
      assertThat(other.replyBy().due()).isAfterOrEqualTo(one.replyBy().due());
    }
  }

  private static void isGapless(Transition walked) {
    assertThat(walked.recorded())
        .extracting(Recorded::sequence)
        .isEqualTo(LongStream.rangeClosed(1, walked.after().version()).boxed().toList());
  }

  private static void missesEachDeadlineOnce(Transition walked) {
    Set<CaseEvent> misses = new HashSet<>();
    walked.recorded().stream()
        .map(Recorded::event)
        .filter(CaseEvent.DeadlineMissed.class::isInstance)
        .forEach(miss -> assertThat(misses.add(miss)).as(miss.toString()).isTrue());
  }

  /**
   * Every deadline of a case, and every instant for which it waits, stands in an event of its
   * history: copied, not computed.
   */
  private static void explainsEveryDueInstant(RandomWalk walk) {
    List<Object> said = new ArrayList<>();
    walk.walked().recorded().forEach(recorded -> said.addAll(within(recorded.event())));
    Set<Object> explained = Set.copyOf(said);
    for (Step step : walk.steps()) {
      Case on = step.after();
      assertThat(explained)
          .containsAll(
              within(on.clocks(), on.custody(), on.state()).stream()
                  .filter(Deadline.class::isInstance)
                  .toList());
      assertThat(explained).containsAll(Alarm.of(on).stream().map(Alarm::at).toList());
    }
  }

  /** Every deadline and every instant that these hold, however deep. */
  private static List<Object> within(@Nullable Object... values) {
    List<Object> found = new ArrayList<>();
    for (Object value : values) {
      switch (value) {
        case null -> {}
        case Instant instant -> found.add(instant);
        case Collection<?> many -> many.forEach(one -> found.addAll(within(one)));
        case Map<?, ?> map -> map.values().forEach(one -> found.addAll(within(one)));
        case Record record -> {
          if (record instanceof Deadline deadline) {
            found.add(deadline);
          }
          for (RecordComponent component : record.getClass().getRecordComponents()) {
            found.addAll(within(value(record, component)));
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The stored state is what its published history says. */
  private static void foldsToTheSameCase(Transition walked) {
    Case folded = Evolution.folded(walked.after().id(), Complaints.SALT, walked.recorded());
    assertThat(folded).isEqualTo(walked.after());
  }

  private static Optional<Deadline> ceiling(Case on) {
    return on.clocks().of(DeadlineKind.LEGAL_CEILING);
  }
}
