package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.OFFICIAL;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.OwnerDecided;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.Stay;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.EndSupport;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.Settle;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Unlink;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.CaseCommand.WithdrawRequest;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the offices pass a case around and ask each other, some things hold. */
final class CoordinationWalkTest {
  private static final int STEPS = 120;
  private static final List<OpdCode> OPDS = List.of(DPUPR, DINKES, new OpdCode("DISHUB"));

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsItsLawsOnEveryWalk(long seed) {
    Random random = new Random(seed);
    Transition walked = CaseExamples.opened(Complaints.aComplaint(ACCEPTED));
    walked = step(walked, CaseExamples.VERIFY, ACCEPTED);
    Instant now = ACCEPTED;
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
      walked = step(rung(walked, now), command(random, walked.after(), now), now);
      hasAtMostOneDecisionOpen(walked);
    }
    numbersRequestsWithoutAGap(walked);
    isCoveredByStays(walked, now);
  }

  private static Transition rung(Transition walked, Instant now) {
    Transition made = walked;
    for (Alarm alarm : Alarm.of(walked.after())) {
      made = step(made, alarm.command(), now);
    }
    return made;
  }

  private static Transition step(Transition walked, CaseCommand command, Instant now) {
    Case before = walked.after();
    if (DECIDER.decide(before, command, new Circumstances(now, UTAMA)) instanceof Decided decided) {
      Transition next = walked.then(decided, ASSIGNMENTS, now, null);
      if (decided.facts().stream().allMatch(fact -> fact.event() instanceof Administrative)) {
        assertThat(next.after().clocks()).isEqualTo(before.clocks());
        assertThat(next.after().state()).isEqualTo(before.state());
      }
      return next;
    }
    return walked;
  }

  /** A second one is demanded only after the first was settled, and never while an OPD has it. */
  private static void hasAtMostOneDecisionOpen(Transition walked) {
    int open = 0;
    for (Recorded recorded : walked.recorded()) {
      open +=
          switch (recorded.event()) {
            case DecisionDemanded _ -> 1;
            case OwnerDecided _ -> -1;
            case CaseArchived _, CaseForwarded _, CaseWithdrawn _ -> -open;
            case CaseEvent _ -> 0;
          };
      assertThat(open).isBetween(0, 1);
    }
    Case on = walked.after();
    assertThat(on.coordination().decision() != null).isEqualTo(open == 1);
    if (open == 1) {
      CaseState state = on.state() instanceof AwaitingReporter w ? w.before() : on.state();
      assertThat(state).isInstanceOf(Ready.class);
    }
  }

  private static void numbersRequestsWithoutAGap(Transition walked) {
    List<Integer> made =
        walked.recorded().stream()
            .map(Recorded::event)
            .filter(InternalRequestMade.class::isInstance)
            .map(event -> ((InternalRequestMade) event).number())
            .toList();
    assertThat(made).isEqualTo(IntStream.rangeClosed(1, made.size()).boxed().toList());
    assertThat(walked.after().coordination().requests())
        .extracting(InternalRequest::number)
        .isEqualTo(made);
  }

  /** From its acceptance a case is always with somebody, but while it counts as resolved. */
  private static void isCoveredByStays(Transition walked, Instant until) {
    Instant since = ACCEPTED;
    Duration withSomebody = Duration.ZERO;
    Duration resolved = Duration.ZERO;
    boolean held = true;
    for (Recorded recorded : walked.recorded()) {
      CaseEvent event = recorded.event();
      Stay ended = ended(event);
      if (ended != null) {
        assertThat(held).isTrue();
        assertThat(ended.since()).isEqualTo(since);
        withSomebody = withSomebody.plus(Duration.between(ended.since(), recorded.at()));
        since = recorded.at();
        held = !endsWork(event);
      } else if (event instanceof CaseReopened) {
        assertThat(held).isFalse();
        resolved = resolved.plus(Duration.between(since, recorded.at()));
        since = recorded.at();
        held = true;
      }
    }
    Duration last = Duration.between(since, until);
    assertThat(withSomebody.plus(resolved).plus(last)).isEqualTo(Duration.between(ACCEPTED, until));
    if (held) {
      assertThat(walked.after().custody().since()).isEqualTo(since);
    }
  }

  private static boolean endsWork(CaseEvent event) {
    return switch (event) {
      case CaseResolved _, CaseArchived _, CaseForwarded _, CaseWithdrawn _ -> true;
      case CaseEvent _ -> false;
    };
  }

  private static @Nullable Stay ended(CaseEvent event) {
    return switch (event) {
      case CaseDisposed disposed -> disposed.ended();
      case CaseReturned returned -> returned.ended();
      case CaseRecalled recalled -> recalled.ended();
      case CaseResolved resolved -> resolved.ended();
      case CaseArchived archived -> archived.ended();
      case CaseForwarded forwarded -> forwarded.ended();
      case CaseWithdrawn withdrawn -> withdrawn.ended();
      case CaseEvent _ -> null;
    };
  }

  private static CaseCommand command(Random random, Case on, Instant now) {
    OpdCode opd = OPDS.get(random.nextInt(OPDS.size()));
    int number = 1 + random.nextInt(on.coordination().requests().size() + 1);
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3 -> new Dispose(opd, null);
      case 4, 5, 6 -> new GiveBack(reason(random), null, "Bukan kami.");
      case 7, 8 -> new Settle(opd, "Sudah diputuskan.");
      case 9 -> new Recall("Keliru.");
      case 10 -> new Start();
      case 11 -> CaseExamples.ASK;
      case 12, 13 -> new Reply("Di sana.", false, now);
      case 14, 15 -> new RequestFacts(opd, OFFICIAL, "Kapan?", null);
      case 16 -> new AnswerRequest(number, "Kemarin.", List.of());
      case 17 -> new WithdrawRequest(number);
      case 18 -> new AddSupport(opd);
      case 19 -> new EndSupport(opd);
      case 20 -> new Link(Complaints.numbered(random.nextInt(3)), LinkKind.RELATED);
      case 21 -> new Unlink(Complaints.numbered(random.nextInt(3)));
      case 22 ->
          new Resolve(
              new FinalAnswer(
                  "Sudah.", "Diperbaiki.", WorkingCalendar.dayOf(now), CaseExamples.documents(1)));
      default -> random.nextInt(40) == 0 ? new Withdraw(null) : new Dispute("Belum.", now);
    };
  }

  private static ReturnReason reason(Random random) {
    List<ReturnReason> reasons = new ArrayList<>(List.of(ReturnReason.values()));
    return reasons.get(random.nextInt(reasons.size()));
  }
}
