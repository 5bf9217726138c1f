package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CategoryCode;
import id.aduan.routing.cases.CaseCommand.AddPapers;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.ConfirmErasure;
import id.aduan.routing.cases.CaseCommand.EndKeeping;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.OfClock;
import id.aduan.routing.cases.CaseCommand.OfCoordination;
import id.aduan.routing.cases.CaseCommand.OfCoordinator;
import id.aduan.routing.cases.CaseCommand.OfOpd;
import id.aduan.routing.cases.CaseCommand.OfReporter;
import id.aduan.routing.cases.CaseCommand.OfService;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.OrderErasure;
import id.aduan.routing.cases.CaseCommand.Replan;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Replanning;
import java.util.List;
import java.util.Set;

/** Decides what a command comes to: the rules of SYSTEM.md, section 5. */
public final class CaseDecider {
  /** A document of the store holds 16 MB; what a case says in all stays well below. */
  static final long LONGEST_CASE = 4_000_000;

  /**
   * What a case tells for ever of its reporter's words is bounded too; beyond that they stay in the
   * dossier only.
   */
  static final int MOST_ADDITIONS = 500;

  private final DeadlinePlan plan;
  private final Opening opening;
  private final ReporterRules reporter;
  private final CoordinatorRules coordinator;
  private final OpdRules opd;
  private final ReplanRules replan;
  private final NoticeRules notices;
  private final CoordinationRules coordination;
  private final ErasureRules erasures;

  /**
   * @param demandingProof the categories whose resolution must show a photo or document
   */
  public CaseDecider(
      DeadlinePlan plan,
      Replanning replanning,
      Set<CategoryCode> demandingProof,
      ConflictPolicy policy,
      ErasurePolicy erasure) {
    this.plan = plan;
    this.opening = new Opening(plan, policy);
    this.replan = new ReplanRules(replanning);
    this.reporter = new ReporterRules(plan);
    HandOffs handOffs = new HandOffs(plan, policy);
    this.coordinator = new CoordinatorRules(plan, handOffs, policy);
    this.opd = new OpdRules(plan, handOffs, demandingProof);
    this.notices = new NoticeRules(plan);
    this.coordination = new CoordinationRules(plan, policy);
    this.erasures = new ErasureRules(erasure);
  }

  /** A case begins; its clocks run from the acceptance of the complaint. */
  public Decided open(OpenCase command) {
    return opening.decide(command);
  }

  public Decision decide(Case on, CaseCommand command, Circumstances now) {
    if (on.erased() && !actsOnErased(command)) {
      return new Refused(Refusal.CONTENT_ERASED);
    }
    Decision decision =
        switch (command) {
          case OpenCase _ -> new AlreadyDone();
          case OfReporter said -> reporter.decide(on, said, now.at());
          case Ask ask -> ask(on, ask, now);
          case OfCoordinator act -> coordinator.decide(on, act, now);
          case OfOpd act -> opd.decide(on, act, now);
          case Replan _ -> replan.decide(on, now.at());
          case OfCoordination act -> coordination.decide(on, act, now);
          case Tell _ -> notices.tell(on, now);
          case AddPapers papers -> PaperRules.decide(on, papers, now.by());
          case SettleNotice fate -> notices.settle(on, fate);
          case OrderErasure order -> erasures.order(on, order, now);
          case EndKeeping _ -> erasures.endKeeping(on, now.at());
          case ConfirmErasure confirmed -> ErasureRules.confirm(on, confirmed);
          case OfClock alarm -> ClockRules.decide(on, alarm, now.at());
        };
    Decision whole = Requests.withdrawnAtTheEnd(on, decision);
    return isBounded(command) ? withinBounds(on, whole) : whole;
  }

  /**
   * A clock that is refused rings again for ever, and what it writes is bounded by itself; nor does
   * an erasure find a case too full.
   */
  private static boolean isBounded(CaseCommand command) {
    return !(command instanceof OfClock
        || command instanceof OrderErasure
        || command instanceof EraseContent);
  }

  private Decision ask(Case on, Ask command, Circumstances now) {
    return Texts.fault(command.text())
        .<Decision>map(Refused::new)
        .orElseGet(() -> Questions.ask(on, command, plan, now));
  }

  /** Without its content a case can be put away, and its clocks be told of, but not be handled. */
  private static boolean actsOnErased(CaseCommand command) {
    return switch (command) {
      case OpenCase _, EraseContent _, Withdraw _, Archive _, Close _ -> true;
      case Replan _, OfClock _, OfService _ -> true;
      case OrderErasure _, EndKeeping _ -> true;
      case Ask _, Tell _, AddPapers _, OfReporter _, OfCoordinator _, OfOpd _, OfCoordination _ ->
          false;
    };
  }

  private static Decision withinBounds(Case on, Decision decision) {
    return switch (decision) {
      case Decided(var facts)
          when characters(facts) + on.writings().characters() > LONGEST_CASE
              || (isAddition(facts) && on.writings().additions() >= MOST_ADDITIONS) ->
          new Refused(Refusal.CASE_FULL);
      case Decided _, Refused _, AlreadyDone _ -> decision;
    };
  }

  private static boolean isAddition(List<Fact> facts) {
    return facts.stream().anyMatch(fact -> fact.event() instanceof AdditionReceived);
  }

  private static long characters(Iterable<Fact> facts) {
    long sum = 0;
    for (Fact fact : facts) {
      sum += fact.texts().values().stream().mapToLong(String::length).sum();
    }
    return sum;
  }
}
