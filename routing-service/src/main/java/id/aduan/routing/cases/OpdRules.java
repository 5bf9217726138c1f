package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseAssignedWithin;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.Proof;
import id.aduan.routing.cases.CaseCommand.Answer;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.AssignTo;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the OPD that has a case does; any answer of it begins the follow-up. */
final class OpdRules {
  private final DeadlinePlan plan;
  private final Stays stays;
  private final HandOffs handOffs;
  private final Set<CategoryCode> demandingProof;

  /** The categories given are those whose resolution must show a photo or document. */
  OpdRules(DeadlinePlan plan, HandOffs handOffs, Set<CategoryCode> demandingProof) {
    this.plan = plan;
    this.stays = new Stays(plan);
    this.handOffs = handOffs;
    this.demandingProof = Set.copyOf(demandingProof);
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
            case AssignTo assign -> assign(on, at.opd(), assign, now.by());
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

  private Optional<Refusal> fault(Case on, OfOpd command, Circumstances now) {
    return switch (command) {
      case GiveBack back -> Texts.fault(back.text());
      case Answer answer -> Texts.fault(answer.text());
      case Draft(FinalAnswer text) -> fault(on, text, now);
      case Resolve(FinalAnswer text) -> fault(on, text, now);
      case Approve _ ->
          on.state() instanceof Drafted drafted
              ? unproved(on, drafted.proof().documents())
              : Optional.empty();
      case AssignTo _, Start _ -> Optional.empty();
    };
  }

  private Optional<Refusal> fault(Case on, FinalAnswer text, Circumstances now) {
    return Stream.of(
            Texts.fault(text.answer()),
            Texts.fault(text.whatWasDone()),
            fault(on, text.doneOn(), now),
            unproved(on, text.documents().size()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Refusal> unproved(Case on, int documents) {
    CategoryCode category = on.subject().category();
    return documents == 0 && category != null && demandingProof.contains(category)
        ? Optional.of(Refusal.PROOF_DOCUMENT_MISSING)
        : Optional.empty();
  }

  private static Optional<Refusal> fault(Case on, LocalDate doneOn, Circumstances now) {
    if (doneOn.isAfter(WorkingCalendar.dayOf(now.at()))) {
      return Optional.of(Refusal.PROOF_IN_FUTURE);
    }
    return doneOn.isBefore(WorkingCalendar.dayOf(on.origin().acceptedAt()))
        ? Optional.of(Refusal.PROOF_BEFORE_ACCEPTANCE)
        : Optional.empty();
  }

  /** Who it is stays with the authority: he stands beside the event, not in it. */
  private static Decision assign(Case on, OpdCode opd, AssignTo assign, Actor by) {
    PersonId person = assign.person();
    return Objects.equals(person, on.custody().assignee())
        ? new AlreadyDone()
        : new Decided(
            List.of(
                new Fact(
                    new CaseAssignedWithin(by, opd),
                    Map.of(),
                    person == null ? Concerned.NOBODY : new Concerned(Set.of(person), Set.of()))));
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
        NamedDocuments.beside(Map.of(ContentPart.ANSWER, answer.text()), answer.documents()));
  }

  private static Decision draft(Case on, AtOpd at, Draft draft, Actor by) {
    return started(
        at,
        by,
        new ResolutionDrafted(by, at.opd(), proof(on, draft.text())),
        NamedDocuments.beside(
            Map.of(
                ContentPart.DRAFT, draft.text().answer(),
                ContentPart.WHAT_WAS_DONE, draft.text().whatWasDone()),
            draft.text().documents()));
  }

  private Decision approve(Case on, AtOpd at, Circumstances now) {
    return switch (at) {
      case Drafted(OpdCode opd, Proof proof, long draft) -> {
        Map<ContentPart, String> texts = on.writings().of(draft);
        yield Decisions.decided(
            new CaseResolved(
                now.by(), opd, proof, plan.dispute(now.at()), stays.ended(on, now.at())),
            approved(texts));
      }
      case Disposed _, InProgress _ -> new Refused(Refusal.NO_DRAFT);
    };
  }

  /** The draft becomes the answer; what goes with it stays with it. */
  private static Map<ContentPart, String> approved(Map<ContentPart, String> draft) {
    Map<ContentPart, String> texts = new EnumMap<>(draft);
    texts.remove(ContentPart.DRAFT);
    texts.put(ContentPart.ANSWER, draft.getOrDefault(ContentPart.DRAFT, ""));
    return texts;
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
        NamedDocuments.beside(
            Map.of(
                ContentPart.ANSWER, resolve.text().answer(),
                ContentPart.WHAT_WAS_DONE, resolve.text().whatWasDone()),
            resolve.text().documents()));
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
    return new Proof(
        text.doneOn(), Commitments.of(salt, text.whatWasDone()), text.documents().size());
  }
}
