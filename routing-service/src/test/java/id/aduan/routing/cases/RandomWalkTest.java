package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.EndSilence;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a case, and in whatever order, some things hold. */
final class RandomWalkTest {
  private static final int STEPS = 120;
  private static final List<OpdCode> OPDS =
      List.of(CaseExamples.DPUPR, CaseExamples.DINKES, CaseExamples.INSPEKTORAT);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsItsLawsOnEveryWalk(long seed) {
    Random random = new Random(seed);
    Transition walked = CaseExamples.opened(Complaints.aComplaint(ACCEPTED));
    Instant ceiling = ceiling(walked.after()).orElseThrow();
    Instant now = ACCEPTED;
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24)));
      Case before = walked.after();
      CaseCommand command = command(random, before, now);
      Circumstances circumstances = new Circumstances(now, UTAMA);
      if (DECIDER.decide(before, command, circumstances) instanceof Decided decided) {
        walked = walked.then(decided, ASSIGNMENTS, now, null);
        Case after = walked.after();
        assertThat(ceiling(after)).contains(ceiling);
        keepsClocksOnHandOffs(before, after, decided);
        countsSilenceOnlyFromADelivery(before, decided);
        neverShortensASilence(before, after);
        saysNothingAfterAnErasure(after);
      }
    }
    isGapless(walked);
    missesEachDeadlineOnce(walked);
    foldsToTheSameCase(walked);
  }

  private static void keepsClocksOnHandOffs(Case before, Case after, Decided decided) {
    boolean handOff =
        decided.facts().stream()
            .anyMatch(fact ->
                fact.event() instanceof CaseEvent.CaseDisposed
                    || fact.event() instanceof CaseEvent.CaseReturned);
    if (handOff) {
      List<Deadline> kept = new ArrayList<>(before.clocks().running());
      kept.removeIf(deadline -> deadline.kind() == DeadlineKind.VERIFICATION);
      List<Deadline> now = new ArrayList<>(after.clocks().running());
      now.removeIf(deadline -> deadline.kind() == DeadlineKind.VERIFICATION);
      assertThat(now).isEqualTo(kept);
      assertThat(after.clocks().missed()).isEqualTo(before.clocks().missed());
    }
  }

  private static void countsSilenceOnlyFromADelivery(Case before, Decided decided) {
    for (Fact fact : decided.facts()) {
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

  private static void neverShortensASilence(Case before, Case after) {
    if (before.state() instanceof CaseState.Resolved(CaseState.Resolution one)
        && after.state() instanceof CaseState.Resolved(CaseState.Resolution other)) {
      assertThat(other.disputeUntil().due()).isAfterOrEqualTo(one.disputeUntil().due());
    }
    if (before.state() instanceof CaseState.AwaitingReporter one
        && after.state() instanceof CaseState.AwaitingReporter other) {
      assertThat(other.replyBy().due()).isAfterOrEqualTo(one.replyBy().due());
    }
  }

  private static void saysNothingAfterAnErasure(Case after) {
    if (after.erased()) {
      assertThat(after.writings().toString()).doesNotContain(Complaints.TEXT);
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

  /** The stored state is what its published history says. */
  private static void foldsToTheSameCase(Transition walked) {
    Recorded first = walked.recorded().getFirst();
    Case folded =
        Evolution.opened(
            walked.after().id(),
            (CaseEvent.CaseOpened) first.event(),
            Complaints.SALT,
            first.texts());
    for (Recorded next : walked.recorded().subList(1, walked.recorded().size())) {
      folded =
          Evolution.evolve(
              folded, new Fact(next.event(), next.texts(), next.concerned()), next.at());
    }
    assertThat(folded).isEqualTo(walked.after());
  }

  private static Optional<Instant> ceiling(Case on) {
    return on.clocks().of(DeadlineKind.LEGAL_CEILING).map(Deadline::due);
  }

  private static CaseCommand command(Random random, Case on, Instant now) {
    return switch (random.nextInt(30)) {
      case 0, 1 -> new Verify(ComplaintKind.PENGADUAN, random.nextInt(8) == 0, null, null);
      case 2 -> new Verify(ComplaintKind.ASPIRASI, false, null, null);
      case 3, 4, 5 -> new Dispose(OPDS.get(random.nextInt(OPDS.size())), null);
      case 6 -> CaseExamples.ASK;
      case 7, 8 -> new Reply("Jawaban.", random.nextInt(9) == 0, early(random, now));
      case 9, 10 -> new GiveBack(ReturnReason.NOT_OUR_TASK, null, "Bukan kami.");
      case 11 -> new Start();
      case 12 -> CaseExamples.ANSWER;
      case 13, 14 -> new Draft(answer(now));
      case 15 -> new Approve();
      case 16 -> new Resolve(answer(now));
      case 17, 18 -> new Dispute("Belum.", early(random, now));
      case 19 -> new Rate(random.nextInt(7), null);
      case 20 -> new Close(ClosedHow.UNREACHABLE);
      case 21 ->
          random.nextInt(12) == 0 ? new Archive(ArchiveReason.DUPLICATE, "Ganda.") : new Start();
      case 22 ->
          switch (random.nextInt(30)) {
            case 0 -> new Withdraw(null);
            case 1 -> new EraseContent();
            default -> new Start();
          };
      case 23, 24, 25 -> new SettleNotice(notice(on), random.nextInt(3) > 0, early(random, now));
      case 26 -> random.nextBoolean() ? new Tell() : new Close(ClosedHow.SILENT);
      case 27 -> new EndSilence();
      case 28 -> new Archive(ArchiveReason.NO_DATA_RECEIVED, "Tidak menjawab.");
      default -> Alarm.of(on).isEmpty() ? miss(on) : Alarm.of(on).getFirst().command();
    };
  }

  private static long notice(Case on) {
    return switch (on.state()) {
      case CaseState.AwaitingReporter waiting -> waiting.question().lastNotice();
      case CaseState.Resolved(CaseState.Resolution resolution) -> resolution.sequence();
      case CaseState.Closed(CaseState.Resolution resolution, _, _) -> resolution.sequence();
      case CaseState.Working _, CaseState.PutAway _ -> on.version();
    };
  }

  private static CaseCommand miss(Case on) {
    return on.nearest()
        .<CaseCommand>map(deadline -> new MissDeadline(deadline.kind(), deadline.due()))
        .orElseGet(Start::new);
  }

  private static FinalAnswer answer(Instant now) {
    return new FinalAnswer("Sudah.", "Diperbaiki.", WorkingCalendar.dayOf(now), 1);
  }

  private static Instant early(Random random, Instant now) {
    return now.minus(Duration.ofHours(random.nextInt(72)));
  }
}
