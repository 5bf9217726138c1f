package id.aduan.routing.cases;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case.Clocks;
import id.aduan.routing.cases.Case.Subject;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases in any number, for stores full of them. */
public final class ManyCases {
  /** Each holds an equal share of the cases of every state. */
  public static final List<PlaceCode> PLACES =
      Stream.of("13.11.01", "13.11.02", "13.11.03", "13.11.04", "13.11.05")
          .map(PlaceCode::new)
          .toList();

  /** Each holds an equal share of the cases of every state. */
  public static final List<CategoryCode> CATEGORIES =
      Stream.of("jalan-berlubang", "jembatan", "sampah", "banjir", "penerangan-jalan")
          .map(CategoryCode::new)
          .toList();

  /** Each of them waits for somebody of the administration. */
  public static final List<In> OPEN =
      List.of(In.RECEIVED, In.VERIFIED, In.DISPOSED, In.IN_PROGRESS);

  private static final int BATCH = 500;

  private ManyCases() {}

  /** Stores cases in these states and places in turn, all of them published. */
  public static void fill(
      Cases cases, UnpublishedCases outbox, int from, int until, List<In> states) {
    for (int first = from; first < until; first += BATCH) {
      List<CaseWrite> writes = new ArrayList<>();
      Map<TrackingId, Long> through = new LinkedHashMap<>();
      for (int n = first; n < Math.min(first + BATCH, until); n++) {
        In state = states.get(n % states.size());
        CaseWrite.Open open = opening(n, state, n / states.size(), CaseExamples.ACCEPTED, null);
        writes.add(open);
        through.put(open.id(), open.after().version());
      }
      if (!cases.save(writes).isEmpty()) {
        throw new IllegalStateException("cases: overtaken (expected: alone)");
      }
      outbox.published(through);
    }
  }

  /**
   * A case that was accepted at an instant and went on until a day later.
   *
   * @param turn which place and category it has
   * @param resolveBy until when it has to be resolved; null: as the plan says
   */
  public static CaseWrite.Open opening(
      long number, In state, long turn, Instant acceptedAt, @Nullable Instant resolveBy) {
    TrackingId id = Complaints.numbered(number);
    Transition opened =
        Transition.opened(
            id,
            CaseExamples.DECIDER.open(
                new OpenCase(Complaints.aComplaint(acceptedAt), CaseExamples.SUGGESTION)),
            Complaints.SALT,
            acceptedAt);
    Transition walked = walked(opened, state, acceptedAt.plus(Duration.ofDays(1)));
    return new CaseWrite.Open(
        placed(walked.after(), turn, resolveBy), walked.recorded(), List.of(), false, place(turn));
  }

  /** A complaint in words, and from a telephone, that few others have. */
  public static CaseWrite.Open rare(long number) {
    Transition opened =
        Transition.opened(
            Complaints.numbered(number),
            CaseExamples.DECIDER.open(
                new OpenCase(
                    Complaints.saying(
                        "Kali meluap ke jalan.", Complaints.aComplaint(CaseExamples.ACCEPTED)),
                    CaseExamples.SUGGESTION)),
            Complaints.SALT,
            CaseExamples.ACCEPTED);
    return new CaseWrite.Open(
        opened.after(), opened.recorded(), List.of(), false, null, new LastDigits("4321"));
  }

  private static PlaceCode place(long turn) {
    return PLACES.get((int) (turn % PLACES.size()));
  }

  private static Transition walked(Transition opened, In state, Instant at) {
    Transition walked = opened;
    for (CaseCommand command : way(state, WorkingCalendar.dayOf(at))) {
      Circumstances circumstances = new Circumstances(at, CaseExamples.UTAMA);
      walked =
          switch (CaseExamples.DECIDER.decide(walked.after(), command, circumstances)) {
            case Decided decided -> walked.then(decided, CaseExamples.ASSIGNMENTS, at, null);
            case Refused _, AlreadyDone _ ->
                throw new IllegalStateException(command + ": (expected: possible)");
          };
    }
    return walked;
  }

  private static List<CaseCommand> way(In state, LocalDate today) {
    List<CaseCommand> whole =
        List.of(
            CaseExamples.VERIFY,
            CaseExamples.DISPOSE,
            new Start(),
            new Draft(
                new FinalAnswer(
                    "Sudah ditambal.",
                    "Penambalan dengan aspal.",
                    today,
                    CaseExamples.documents(2))),
            new Approve(),
            CaseExamples.CONFIRM);
    return switch (state) {
      case RECEIVED -> whole.subList(0, 0);
      case VERIFIED -> whole.subList(0, 1);
      case DISPOSED -> whole.subList(0, 2);
      case IN_PROGRESS -> whole.subList(0, 3);
      case DRAFTED -> whole.subList(0, 4);
      case RESOLVED -> whole.subList(0, 5);
      case CLOSED -> whole;
      case AWAITING -> List.of(CaseExamples.ASK);
      case RETURNED -> List.of(CaseExamples.VERIFY, CaseExamples.DISPOSE, CaseExamples.GIVE_BACK);
      case ARCHIVED -> List.of(CaseExamples.ARCHIVE);
      case WITHDRAWN -> List.of(new Withdraw(null));
      case FORWARDED -> List.of(CaseExamples.FORWARD);
    };
  }

  private static Case placed(Case on, long turn, @Nullable Instant resolveBy) {
    return new Case(
        on.id(),
        on.version(),
        on.origin(),
        new Subject(
            on.subject().kind(),
            on.subject().misconduct(),
            CATEGORIES.get((int) (turn % CATEGORIES.size())),
            place(turn)),
        on.conflict(),
        resolveBy == null ? on.clocks() : on.clocks().with(resolveBy(on.clocks(), resolveBy)),
        on.custody(),
        on.coordination(),
        on.tally(),
        on.state(),
        on.writings(),
        on.keeping());
  }

  private static List<Deadline> resolveBy(Clocks clocks, Instant due) {
    return clocks.running().stream()
        .map(d ->
            d.kind() == DeadlineKind.RESOLUTION
                ? new Deadline(d.kind(), due, d.policyVersion(), d.calendarVersion())
                : d)
        .toList();
  }
}
