package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.UTAMA;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case to which anything happens in any order: what people often do, every example of a command
 * that there is, and whatever the clock has to do. The same seed walks the same way.
 */
public final class RandomWalk {
  private static final int STEPS = 120;
  private static final List<OpdCode> OPDS =
      List.of(CaseExamples.DPUPR, CaseExamples.DINKES, CaseExamples.INSPEKTORAT);
  private static final List<CaseCommand> EXAMPLES =
      StateMatrixTest.COMMANDS.values().stream()
          .filter(command -> !(command instanceof EraseContent || command instanceof Withdraw))
          .toList();

  private final Random random;
  private final List<Step> steps = new ArrayList<>();
  private Transition walked = CaseExamples.opened(Complaints.aComplaint(ACCEPTED));
  private Instant now = CaseExamples.NOW;

  private RandomWalk(long seed) {
    this.random = new Random(seed);
  }

  /** A command that came to something. */
  record Step(
      Case before, CaseCommand command, Circumstances circumstances, Decided decided, Case after) {}

  static RandomWalk of(long seed) {
    RandomWalk walk = new RandomWalk(seed);
    for (int step = 0; step < STEPS; step++) {
      walk.goOn();
    }
    return walk;
  }

  /** The case after each step of a walk. */
  public static List<Case> cases(long seed) {
    return of(seed).steps().stream().map(Step::after).toList();
  }

  /** The history of a walk. */
  public static List<Recorded> history(long seed) {
    return of(seed).walked().recorded();
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  Transition walked() {
    return walked;
  }

  private void goOn() {
    now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24)));
    Case before = walked.after();
    CaseCommand command = command(before);
    Circumstances circumstances = new Circumstances(now, UTAMA);
    if (DECIDER.decide(before, command, circumstances) instanceof Decided decided) {
      walked = walked.then(decided, ASSIGNMENTS, now, null);
      steps.add(new Step(before, command, circumstances, decided, walked.after()));
    }
  }

  private CaseCommand command(Case on) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> alarm(on);
      case 3, 4 -> EXAMPLES.get(random.nextInt(EXAMPLES.size()));
      case 5 -> reporter();
      case 6 -> notice(on);
      default -> officer();
    };
  }

  /** What has to be done now, or at some time, or never. */
  private CaseCommand alarm(Case on) {
    List<CaseCommand> alarms =
        Stream.concat(
                Alarm.of(on).stream().map(Alarm::command),
                EXAMPLES.stream().filter(CaseCommand.OfClock.class::isInstance))
            .toList();
    return alarms.get(random.nextInt(2) == 0 ? 0 : random.nextInt(alarms.size()));
  }

  private CaseCommand reporter() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new Reply(said(), random.nextInt(9) == 0, early());
      case 3, 4, 5, 6 -> new Dispute(said(), early());
      case 7, 8, 9 -> new Rate(random.nextInt(7), said());
      case 10 -> random.nextInt(20) == 0 ? new Withdraw(said()) : new Rate(3, null);
      default -> random.nextInt(20) == 0 ? new EraseContent() : new Reply(said(), false, now);
    };
  }

  /** Messages arrive or do not, and what they told of may be over. */
  private CaseCommand notice(Case on) {
    long notice =
        switch (on.state()) {
          case CaseState.AwaitingReporter waiting -> waiting.question().lastNotice();
          case CaseState.Resolved(CaseState.Resolution resolution) -> resolution.sequence();
          case CaseState.Closed(CaseState.Resolution resolution, _, _) -> resolution.sequence();
          case CaseState.Working _, CaseState.PutAway _ -> on.version();
        };
    return switch (random.nextInt(6)) {
      case 0 -> new Tell();
      case 1 -> new Close(ClosedHow.SILENT);
      case 2 -> new Archive(ArchiveReason.NO_DATA_RECEIVED, said());
      default -> new SettleNotice(notice, random.nextInt(3) > 0, early());
    };
  }

  private CaseCommand officer() {
    return switch (random.nextInt(16)) {
      case 0, 1 -> new Verify(ComplaintKind.PENGADUAN, random.nextInt(8) == 0, null, null);
      case 2 -> new Verify(ComplaintKind.ASPIRASI, false, null, null);
      case 3, 4, 5 -> new Dispose(OPDS.get(random.nextInt(OPDS.size())), said());
      case 6 -> new Ask(said(), Set.of());
      case 7, 8 -> new GiveBack(ReturnReason.NOT_OUR_TASK, null, said());
      case 9 -> new Start();
      case 10 -> new CaseCommand.Answer(said(), List.of());
      case 11, 12 -> new Draft(answer());
      case 13 -> new Approve();
      case 14 -> new Resolve(answer());
      default ->
          random.nextInt(12) == 0
              ? new Archive(ArchiveReason.DUPLICATE, said())
              : new Close(ClosedHow.UNREACHABLE);
    };
  }

  private FinalAnswer answer() {
    return new FinalAnswer(said(), said(), WorkingCalendar.dayOf(now), CaseExamples.documents(1));
  }

  /** Words that nobody has said before. */
  private String said() {
    return "kata-" + Long.toHexString(random.nextLong());
  }

  private Instant early() {
    return now.minus(Duration.ofHours(random.nextInt(72)));
  }
}
