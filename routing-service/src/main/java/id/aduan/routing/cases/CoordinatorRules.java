package id.aduan.routing.cases;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ContentPart;
import id.aduan.contract.InstitutionCode;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Forward;
import id.aduan.routing.cases.CaseCommand.OfCoordinator;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.Settle;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseState.Archived;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Forwarded;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Withdrawn;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import java.util.Optional;

/** What a coordinator decides: what a case is, who gets it, and how it ends without an answer. */
final class CoordinatorRules {
  private static final int REMINDERS_BEFORE_ARCHIVING = 2;
  private final Verification verification;
  private final Stays stays;
  private final HandOffs handOffs;

  CoordinatorRules(DeadlinePlan plan, HandOffs handOffs, ConflictPolicy policy) {
    this.verification = new Verification(plan, policy);
    this.stays = new Stays(plan);
    this.handOffs = handOffs;
  }

  Decision decide(Case on, OfCoordinator command, Circumstances now) {
    Optional<Refusal> fault = fault(command);
    if (fault.isPresent()) {
      return new Refused(fault.get());
    }
    return switch (command) {
      case Verify verify -> verification.decide(on, verify, now);
      case Dispose dispose -> handOffs.dispose(on, dispose, now);
      case Settle settle -> handOffs.settle(on, settle, now);
      case Recall recall -> handOffs.recall(on, recall, now);
      case Archive archive -> archive(on, archive, now);
      case Forward forward -> forward(on, forward, now);
      case Close close -> close(on, close, now);
    };
  }

  private static Optional<Refusal> fault(OfCoordinator command) {
    return switch (command) {
      case Archive archive -> Texts.fault(archive.text());
      case Dispose dispose -> Texts.tooLong(dispose.note());
      case Settle settle -> Texts.fault(settle.reason());
      case Recall recall -> Texts.fault(recall.reason());
      case Forward forward -> Texts.tooLong(forward.note());
      case Verify verify ->
          verify.misconduct() || verify.accusation().isEmpty()
              ? Optional.empty()
              : Optional.of(Refusal.NOBODY_TO_ACCUSE);
      case Close _ -> Optional.empty();
    };
  }

  private Decision archive(Case on, Archive command, Circumstances now) {
    return switch (on.state()) {
      case AwaitingReporter waiting -> whileAsked(on, waiting, command, now);
      case Received _, Ready _ -> unasked(on, command, now);
      case AtOpd _ when on.erased() -> unasked(on, command, now);
      case Archived archived when archived.reason() == command.reason() -> new AlreadyDone();
      case AtOpd _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private Decision unasked(Case on, Archive command, Circumstances now) {
    return isForWantOfFacts(command)
        ? new Refused(Refusal.NOTHING_ASKED)
        : archived(on, command, now);
  }

  /** For want of facts only if he was reminded, with success, and has had his time. */
  private Decision whileAsked(
      Case on, AwaitingReporter waiting, Archive command, Circumstances now) {
    if (!isForWantOfFacts(command)) {
      return archived(on, command, now);
    }
    if (now.at().isBefore(waiting.replyBy().due())) {
      return new Refused(Refusal.REPLY_STILL_POSSIBLE);
    }
    return waiting.question().remindersThatReached() < REMINDERS_BEFORE_ARCHIVING
        ? new Refused(Refusal.REMINDERS_NOT_DELIVERED)
        : archived(on, command, now);
  }

  private static boolean isForWantOfFacts(Archive command) {
    return command.reason() == ArchiveReason.NO_DATA_RECEIVED;
  }

  private Decision archived(Case on, Archive command, Circumstances now) {
    return Decisions.decided(
        new CaseArchived(now.by(), command.reason(), stays.ended(on, now.at())),
        Decisions.text(ContentPart.REASON, command.text()));
  }

  private Decision forward(Case on, Forward command, Circumstances now) {
    return switch (on.state()) {
      case Received _, Ready _ ->
          Decisions.decided(
              new CaseForwarded(now.by(), command.institution(), stays.ended(on, now.at())),
              Decisions.text(ContentPart.NOTE, command.note()));
      case Forwarded(InstitutionCode institution) when institution.equals(command.institution()) ->
          new AlreadyDone();
      case AwaitingReporter _, AtOpd _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private static Decision close(Case on, Close command, Circumstances now) {
    return switch (on.state()) {
      case Resolved(Resolution resolution) ->
          notYet(resolution, command.how(), now)
              .<Decision>map(Refused::new)
              .orElseGet(() -> Decisions.decided(new CaseClosed(now.by(), command.how())));
      case Closed _ -> new AlreadyDone();
      case Working _, AwaitingReporter _ -> new Refused(Refusal.NOT_RESOLVED);
      case Archived _, Withdrawn _, Forwarded _ -> Decisions.unfit(on);
    };
  }

  /** Why a resolved case can not be closed so: too early, or against what is known. */
  private static Optional<Refusal> notYet(Resolution resolution, ClosedHow how, Circumstances now) {
    if (how != ClosedHow.CONFIRMED && now.at().isBefore(resolution.disputeUntil().due())) {
      return Optional.of(Refusal.DISPUTE_STILL_POSSIBLE);
    }
    boolean told = resolution.fate().reached();
    return switch (how) {
      case CONFIRMED -> Optional.empty();
      case SILENT -> told ? Optional.empty() : Optional.of(Refusal.NOTICE_NOT_DELIVERED);
      case UNREACHABLE -> told ? Optional.of(Refusal.NOTICE_DELIVERED) : Optional.empty();
    };
  }
}
