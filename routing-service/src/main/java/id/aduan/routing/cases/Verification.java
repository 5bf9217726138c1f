package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.CaseEvent.SupportEnded;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.Case.Subject;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Matter;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** What a case is, and whose misconduct it is about, as whoever coordinates it finds. */
final class Verification {
  private final DeadlinePlan plan;
  private final ConflictPolicy policy;

  Verification(DeadlinePlan plan, ConflictPolicy policy) {
    this.plan = plan;
    this.policy = policy;
  }

  Decision decide(Case on, Verify command, Circumstances now) {
    return switch (on.state()) {
      case Received _ -> verified(on, command, now);
      case Ready _ -> isSame(on, command) ? new AlreadyDone() : verified(on, command, now);
      case AwaitingReporter _, AtOpd _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private static boolean isSame(Case on, Verify command) {
    return on.conflict().means(command.accusation())
        && on.subject()
            .equals(
                new Subject(
                    command.kind(), command.misconduct(), command.category(), command.place()));
  }

  /** Who is accused from now on is let out before anything says why. */
  private Decision verified(Case on, Verify command, Circumstances now) {
    return new Decided(
        Stream.of(
                endedSupport(on, command.accusation()),
                withdrawnRequests(on, command.accusation()),
                Stream.of(
                    new Fact(event(on, command, now), Map.of(), command.accusation().named())))
            .flatMap(facts -> facts)
            .toList());
  }

  private CaseVerified event(Case on, Verify command, Circumstances now) {
    CoordinatedBy by = policy.coordinating(command.accusation());
    return new CaseVerified(
        now.by(),
        command.kind(),
        command.misconduct(),
        command.category(),
        command.place(),
        plan.reclassified(
            on.clocks().running(),
            new Matter(on.subject().kind(), on.subject().misconduct()),
            new Matter(command.kind(), command.misconduct()),
            on.origin().acceptedAt()),
        command.accusation().listedOffices(),
        by == CoordinatedBy.COORDINATORS ? null : by);
  }

  private static Stream<Fact> endedSupport(Case on, Accusation accusation) {
    return on.coordination().supporters().stream()
        .filter(accusation.offices()::contains)
        .sorted(Comparator.comparing(OpdCode::value))
        .map(opd -> new Fact(new SupportEnded(Actor.SYSTEM, opd), Map.of()));
  }

  private static Stream<Fact> withdrawnRequests(Case on, Accusation accusation) {
    return on.coordination().waiting().stream()
        .filter(request ->
            accusation.offices().contains(request.office())
                || accusation.named().people().contains(request.official()))
        .map(request ->
            new Fact(new InternalRequestWithdrawn(Actor.SYSTEM, request.number()), Map.of()));
  }
}
