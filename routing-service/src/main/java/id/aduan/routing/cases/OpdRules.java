package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Proof;
import id.aduan.routing.cases.CaseCommand.Answer;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.OfOpd;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.Start;
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
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the OPD that has a case does; any answer of it begins the follow-up. */
final class OpdRules {
  private final DeadlinePlan plan;
  private final Stays stays;
  private final HandOffs handOffs;

  OpdRules(DeadlinePlan plan) {
    this.plan = plan;
    this.stays = new Stays(plan);
    this.handOffs = new HandOffs(plan);
  }

  Decision decide(Case on, OfOpd command, Circumstances now) {
    Optional<Refusal> fault = fault(on, command, now);
    return fault.isPresent() ? new Refused(fault.get()) : byState(on, command, now);
  }

  private Decision byState(Case on, OfOpd command, Circumstances now) {
    return switch (on.state()) {
      case AtOpd at ->
          switch (command) {
            case GiveBack back -> handOffs.giveBack(on, at.opd(), back, now);
            case Start _ -> start(at, now.by());
            case Answer answer -> answer(on, at, answer, now.by());
            case Draft draft -> draft(on, at, draft, now.by());
            case Approve _ -> approve(on, at, now);
            case Resolve resolve -> resolve(on, at, resolve, now);
          };
      case Received _, Ready _ -> new Refused(Refusal.NOT_DISPOSED);
      case AwaitingReporter _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private static Optional<Refusal> fault(Case on, OfOpd command, Circumstances now) {
    return switch (command) {
      case GiveBack back -> Texts.fault(back.text());
      case Answer answer -> Texts.fault(answer.text());
      case Draft(FinalAnswer text) -> fault(on, text, now);
      case Resolve(FinalAnswer text) -> fault(on, text, now);
      case Start _, Approve _ -> Optional.empty();
    };
  }

  private static Optional<Refusal> fault(Case on, FinalAnswer text, Circumstances now) {
    return Stream.of(
            Texts.fault(text.answer()),
            Texts.fault(text.whatWasDone()),
            fault(on, text.doneOn(), now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> fault(Case on, LocalDate doneOn, Circumstances now) {
    if (doneOn.isAfter(WorkingCalendar.dayOf(now.at()))) {
      return Optional.of(Refusal.PROOF_IN_FUTURE);
    }
    return doneOn.isBefore(WorkingCalendar.dayOf(on.origin().acceptedAt()))
        ? Optional.of(Refusal.PROOF_BEFORE_ACCEPTANCE)
        : Optional.empty();
  }

  private static Decision start(AtOpd at, Actor by) {
    return switch (at) {
      case Disposed(OpdCode opd) -> Decisions.decided(new FollowUpStarted(by, opd));
      case InProgress _, Drafted _ -> new AlreadyDone();
    };
  }

  private static Decision answer(Case on, AtOpd at, Answer answer, Actor by) {
    return started(
        at,
        by,
        new CaseAnswered(by, at.opd(), !on.answered()),
        Map.of(ContentPart.ANSWER, answer.text()));
  }

  private static Decision draft(Case on, AtOpd at, Draft draft, Actor by) {
    return started(
        at,
        by,
        new ResolutionDrafted(by, at.opd(), proof(on, draft.text())),
        Map.of(
            ContentPart.DRAFT, draft.text().answer(),
            ContentPart.WHAT_WAS_DONE, draft.text().whatWasDone()));
  }

  private Decision approve(Case on, AtOpd at, Circumstances now) {
    return switch (at) {
      case Drafted(OpdCode opd, Proof proof, long draft) -> {
        Map<ContentPart, String> texts = on.writings().of(draft);
        yield Decisions.decided(
            new CaseResolved(
                now.by(), opd, proof, plan.dispute(now.at()), stays.ended(on, now.at())),
            Map.of(
                ContentPart.ANSWER, texts.getOrDefault(ContentPart.DRAFT, ""),
                ContentPart.WHAT_WAS_DONE, texts.getOrDefault(ContentPart.WHAT_WAS_DONE, "")));
      }
      case Disposed _, InProgress _ -> new Refused(Refusal.NO_DRAFT);
    };
  }

  private Decision resolve(Case on, AtOpd at, Resolve resolve, Circumstances now) {
    return started(
        at,
        now.by(),
        new CaseResolved(
            now.by(),
            at.opd(),
            proof(on, resolve.text()),
            plan.dispute(now.at()),
            stays.ended(on, now.at())),
        Map.of(
            ContentPart.ANSWER, resolve.text().answer(),
            ContentPart.WHAT_WAS_DONE, resolve.text().whatWasDone()));
  }

  private static Decided started(
      AtOpd at, Actor by, CaseEvent event, Map<ContentPart, String> texts) {
    List<Fact> facts = new ArrayList<>();
    if (at instanceof Disposed(OpdCode opd)) {
      facts.add(new Fact(new FollowUpStarted(by, opd), Map.of()));
    }
    facts.add(new Fact(event, texts));
    return new Decided(facts);
  }

  private static Proof proof(Case on, FinalAnswer text) {
    String salt =
        Objects.requireNonNull(
            on.writings().salt(), "salt: absent (expected: of a case that is not erased)");
    return new Proof(text.doneOn(), Commitments.of(salt, text.whatWasDone()), text.documents());
  }
}
