package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.CaseEvent.OwnerDecided;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.Settle;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Disposed;
import id.aduan.routing.cases.CaseState.Drafted;
import id.aduan.routing.cases.CaseState.InProgress;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a case goes from one holder to the next. No wrong door: an OPD may return it, but a case that
 * is passed around becomes a decision of the coordinator's, with a deadline of its own (ADR 0017).
 */
final class HandOffs {
  /** When a case that was handed over so often is returned, somebody has to settle whose it is. */
  private static final int ENOUGH = 2;

  private final DeadlinePlan plan;
  private final ConflictPolicy policy;
  private final Stays stays;

  HandOffs(DeadlinePlan plan, ConflictPolicy policy) {
    this.plan = plan;
    this.policy = policy;
    this.stays = new Stays(plan);
  }

  Decision dispose(Case on, Dispose command, Circumstances now) {
    return switch (on.state()) {
      case Ready _ when on.coordination().decision() != null -> new Refused(Refusal.DECISION_OPEN);
      case Ready _ -> handedOver(on, command, now);
      case Disposed(OpdCode opd) ->
          opd.equals(command.opd()) ? new AlreadyDone() : handedOver(on, command, now);
      case Received _, AwaitingReporter _, InProgress _, Drafted _ -> Decisions.unfit(on);
      case Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private Decision handedOver(Case on, Dispose command, Circumstances now) {
    return policy
        .fault(on, command.opd())
        .<Decision>map(Refused::new)
        .orElseGet(() ->
            Decisions.decided(
                disposed(on, command.opd(), now),
                Decisions.text(ContentPart.NOTE, command.note())));
  }

  Decision settle(Case on, Settle command, Circumstances now) {
    return switch (on.state()) {
      case Ready _ when on.coordination().decision() != null -> settled(on, command, now);
      case Ready _, AtOpd _ -> new Refused(Refusal.NO_DECISION_OPEN);
      case Received _, AwaitingReporter _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private Decision settled(Case on, Settle command, Circumstances now) {
    return policy
        .fault(on, command.opd())
        .<Decision>map(Refused::new)
        .orElseGet(() ->
            new Decided(
                List.of(
                    new Fact(
                        new OwnerDecided(now.by(), command.opd()),
                        Map.of(ContentPart.NOTE, command.reason())),
                    new Fact(disposed(on, command.opd(), now), Map.of()))));
  }

  private CaseDisposed disposed(Case on, OpdCode opd, Circumstances now) {
    DispositionBasis basis =
        on.origin().suggested().contains(opd)
            ? DispositionBasis.SUGGESTION
            : DispositionBasis.OFFICER_CHOICE;
    return new CaseDisposed(
        now.by(),
        opd,
        basis,
        on.tally().handOffs() + 1,
        stays.begun(on, now.at()),
        stays.ended(on, now.at()));
  }

  Decision recall(Case on, Recall command, Circumstances now) {
    return switch (on.state()) {
      case AtOpd at ->
          Decisions.decided(
              new CaseRecalled(now.by(), at.opd(), stays.ended(on, now.at())),
              Map.of(ContentPart.NOTE, command.reason()));
      case Received _, Ready _, AwaitingReporter _, Resolved _, Closed _, PutAway _ ->
          Decisions.unfit(on);
    };
  }

  Decision giveBack(Case on, OpdCode opd, GiveBack back, Circumstances now) {
    if (opd.equals(back.proposedOwner())) {
      return new Refused(Refusal.OWN_OPD_PROPOSED);
    }
    if (opd.equals(on.coordination().owner())
        && back.reason() != ReturnReason.CONFLICT_OF_INTEREST) {
      return new Refused(Refusal.OWNER_DECIDED);
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            new CaseReturned(
                now.by(), opd, back.reason(), back.proposedOwner(), stays.ended(on, now.at())),
            NamedDocuments.beside(Map.of(ContentPart.REASON, back.text()), back.documents())));
    if (on.tally().handOffs() >= ENOUGH) {
      facts.add(new Fact(demanded(on, now), Map.of()));
    }
    return new Decided(facts);
  }

  private DecisionDemanded demanded(Case on, Circumstances now) {
    DeadlinePlan.Timed by = plan.decision(now.at());
    return new DecisionDemanded(
        on.tally().handOffs(),
        on.coordination().passedInACircle(),
        by.at(),
        by.policyVersion(),
        by.calendarVersion());
  }
}
