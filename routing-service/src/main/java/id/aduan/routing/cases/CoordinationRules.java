package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.CaseLinked;
import id.aduan.contract.CaseEvent.CaseUnlinked;
import id.aduan.contract.CaseEvent.SupportAdded;
import id.aduan.contract.CaseEvent.SupportEnded;
import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.EndSupport;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.OfCoordination;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Unlink;
import id.aduan.routing.cases.CaseCommand.WithdrawRequest;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import java.util.Optional;

/** How several offices work together on a case of which one is responsible. */
final class CoordinationRules {
  static final int MOST_LINKS = 50;
  static final int MOST_SUPPORTERS = 10;
  private final ConflictPolicy policy;
  private final Requests requests;

  CoordinationRules(DeadlinePlan plan, ConflictPolicy policy) {
    this.policy = policy;
    this.requests = new Requests(plan);
  }

  Decision decide(Case on, OfCoordination command, Circumstances now) {
    return switch (command) {
      case RequestFacts ask -> requests.ask(on, ask, now);
      case AnswerRequest answer -> requests.answer(on, answer, now);
      case WithdrawRequest withdraw -> requests.withdraw(on, withdraw, now);
      case AddSupport add -> addSupport(on, add, now);
      case EndSupport end ->
          on.coordination().supporters().contains(end.opd())
              ? Decisions.decided(new SupportEnded(now.by(), end.opd()))
              : new AlreadyDone();
      case Link link -> link(on, link, now);
      case Unlink unlink ->
          on.coordination().links().containsKey(unlink.other())
              ? Decisions.decided(new CaseUnlinked(now.by(), unlink.other()))
              : new AlreadyDone();
    };
  }

  /** Only where somebody is responsible can somebody help. */
  private Decision addSupport(Case on, AddSupport command, Circumstances now) {
    return switch (on.state()) {
      case AtOpd at -> addSupport(on, at.opd(), command, now);
      case AwaitingReporter waiting when waiting.holder().isPresent() ->
          addSupport(on, waiting.holder().get(), command, now);
      case Received _, Ready _, AwaitingReporter _, Resolved _, Closed _, PutAway _ ->
          Decisions.unfit(on);
    };
  }

  private Decision addSupport(Case on, OpdCode responsible, AddSupport command, Circumstances now) {
    return on.coordination().supporters().contains(command.opd())
        ? new AlreadyDone()
        : fault(on, responsible, command.opd())
            .<Decision>map(Refused::new)
            .orElseGet(() -> Decisions.decided(new SupportAdded(now.by(), command.opd())));
  }

  private Optional<Refusal> fault(Case on, OpdCode responsible, OpdCode opd) {
    if (opd.equals(responsible)) {
      return Optional.of(Refusal.RESPONSIBLE_ITSELF);
    }
    return policy
        .fault(on, opd)
        .or(() ->
            on.coordination().supporters().size() >= MOST_SUPPORTERS
                ? Optional.of(Refusal.TOO_MANY_SUPPORTERS)
                : Optional.empty());
  }

  private static Decision link(Case on, Link command, Circumstances now) {
    var links = on.coordination().links();
    if (command.other().equals(on.id())) {
      return new Refused(Refusal.LINK_TO_ITSELF);
    }
    if (links.get(command.other()) == command.kind()) {
      return new AlreadyDone();
    }
    return links.size() >= MOST_LINKS && !links.containsKey(command.other())
        ? new Refused(Refusal.TOO_MANY_LINKS)
        : Decisions.decided(new CaseLinked(now.by(), command.other(), command.kind()));
  }
}
