package id.aduan.routing.cases;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.LinkKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody, or the clock, wants done to a case. */
public sealed interface CaseCommand {

  /**
   * A complaint was accepted and becomes a case.
   *
   * @param surge the kecamatan in whose surge it came; null: it came in none
   */
  record OpenCase(ComplaintReceived complaint, Suggestion suggestion, @Nullable PlaceCode surge)
      implements CaseCommand {
    public OpenCase(ComplaintReceived complaint, Suggestion suggestion) {
      this(complaint, suggestion, null);
    }
  }

  /** The reporter speaks; his rights run from the acceptance of what he sent. */
  sealed interface OfReporter extends CaseCommand {}

  /** Answers a question, or adds something. */
  record Reply(String text, boolean conflicting, Instant acceptedAt) implements OfReporter {}

  /** Says that the matter is not resolved. */
  record Dispute(String reason, Instant acceptedAt) implements OfReporter {}

  /** Says how it was handled, from 1 to 5. */
  record Rate(int score, @Nullable String comment) implements OfReporter {}

  /** Takes the complaint back. */
  record Withdraw(@Nullable String reason) implements OfReporter {}

  /** Has everything erased that was written. */
  record EraseContent() implements OfReporter {}

  /** An officer acts. */
  sealed interface OfOfficer extends CaseCommand {}

  /** A coordinator's own act. */
  sealed interface OfCoordinator extends OfOfficer {}

  /** An act of the OPD that has the case. */
  sealed interface OfOpd extends OfOfficer {}

  /**
   * Finds the complaint clear enough, and says what it is.
   *
   * @param accusation whose misconduct it is about, as far as anybody is named
   */
  record Verify(
      ComplaintKind kind,
      boolean misconduct,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      Accusation accusation)
      implements OfCoordinator {

    public Verify(
        ComplaintKind kind,
        boolean misconduct,
        @Nullable CategoryCode category,
        @Nullable PlaceCode place) {
      this(kind, misconduct, category, place, Accusation.OF_NOBODY);
    }

    Verify with(Accusation completed) {
      return new Verify(kind, misconduct, category, place, completed);
    }
  }

  /** Asks the reporter: whoever has the case may. */
  record Ask(String text, Set<MissingFact> facts) implements OfOfficer {
    public Ask {
      facts = Set.copyOf(facts);
    }
  }

  /** Hands the case to an OPD. */
  record Dispose(OpdCode opd, @Nullable String note) implements OfCoordinator {}

  /** Settles whose a case is that was passed around, and hands it over. */
  record Settle(OpdCode opd, String reason) implements OfCoordinator {}

  /** Takes the case back from the OPD that has it. */
  record Recall(String reason) implements OfCoordinator {}

  /** Gives the case back to the coordinator. */
  record GiveBack(
      ReturnReason reason,
      @Nullable OpdCode proposedOwner,
      String text,
      List<NamedDocument> documents)
      implements OfOpd {
    public GiveBack {
      documents = List.copyOf(documents);
    }

    public GiveBack(ReturnReason reason, @Nullable OpdCode proposedOwner, String text) {
      this(reason, proposedOwner, text, List.of());
    }
  }

  /**
   * Settles who of the OPD works on the case.
   *
   * @param person null: nobody
   */
  record AssignTo(@Nullable PersonId person) implements OfOpd {}

  /** Begins the follow-up. */
  record Start() implements OfOpd {}

  /** Answers the reporter without resolving the matter yet. */
  record Answer(String text, List<NamedDocument> documents) implements OfOpd {
    public Answer {
      documents = List.copyOf(documents);
    }

    public Answer(String text) {
      this(text, List.of());
    }
  }

  /** A final answer with what it rests on. */
  record FinalAnswer(
      String answer, String whatWasDone, LocalDate doneOn, List<NamedDocument> documents) {
    public FinalAnswer {
      documents = List.copyOf(documents);
    }
  }

  /** Drafts the final answer. */
  record Draft(FinalAnswer text) implements OfOpd {}

  /** Approves the draft as it stands. */
  record Approve() implements OfOpd {}

  /** Gives the final answer without a draft before it. */
  record Resolve(FinalAnswer text) implements OfOpd {}

  /** Puts the case away. */
  record Archive(ArchiveReason reason, String text) implements OfCoordinator {}

  /** Passes the case to an institution beyond the regency that takes it. */
  record Forward(InstitutionCode institution, @Nullable String note) implements OfCoordinator {}

  /**
   * Closes a resolved case. Silence closes only after a delivered notice (SYSTEM.md, section 5).
   */
  record Close(ClosedHow how) implements OfCoordinator {}

  /** Calendar or limits have changed: the deadlines that run move, as far as they must. */
  record Replan() implements CaseCommand {}

  /** Has everything personal erased by all who hold some of it, because the reporter asks. */
  record OrderErasure(String reason) implements OfOfficer {}

  /** What is personal may have been kept for long enough. */
  record EndKeeping() implements CaseCommand {}

  /** Something that another service found out about a case. */
  sealed interface OfService extends CaseCommand {}

  /** Somebody who held something personal of the case holds nothing of it any more. */
  record ConfirmErasure(ErasureHolder holder) implements OfService {}

  /** Has told the reporter in person what no message could; who is at the counter may. */
  record Tell() implements OfOfficer {}

  /**
   * Keeps papers with the case that the reporter handed in at the counter.
   *
   * @param note what the officer says of them, to the administration
   */
  record AddPapers(List<NamedDocument> documents, @Nullable String note) implements OfOfficer {
    public AddPapers {
      documents = List.copyOf(documents);
    }
  }

  /**
   * It is known whether a message reached the reporter.
   *
   * @param notice sequence of the event that it told him of
   * @param at when the message came to that, as precisely as the store keeps it
   */
  record SettleNotice(long notice, boolean delivered, Instant at) implements OfService {
    public SettleNotice {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** How the offices work together on a case; none of it is the reporter's business. */
  sealed interface OfCoordination extends OfOfficer {}

  /**
   * Asks an official for facts.
   *
   * @param due the last day to answer; null: as the policy says
   */
  record RequestFacts(OpdCode office, PersonId official, String text, @Nullable LocalDate due)
      implements OfCoordination {}

  /** Gives the facts that one was asked for. */
  record AnswerRequest(int number, String text, List<NamedDocument> documents)
      implements OfCoordination {
    public AnswerRequest {
      documents = List.copyOf(documents);
    }
  }

  /** Takes an internal request back. */
  record WithdrawRequest(int number) implements OfCoordination {}

  /** Has another OPD help the one that is responsible. */
  record AddSupport(OpdCode opd) implements OfCoordination {}

  /** Releases an OPD that helped. */
  record EndSupport(OpdCode opd) implements OfCoordination {}

  /** Says that another case belongs together with this one. */
  record Link(TrackingId other, LinkKind kind) implements OfCoordination {}

  /** Takes a link back. */
  record Unlink(TrackingId other) implements OfCoordination {}

  /** A time has come for which the case was waiting. */
  sealed interface OfClock extends CaseCommand {}

  /** A deadline has passed. */
  record MissDeadline(DeadlineKind kind, Instant due) implements OfClock {}

  /** The holder's own time is over. */
  record MissOwnTime(Instant due) implements OfClock {}

  /** Nobody has settled in time whose the case is. */
  record MissDecision(Instant decideBy) implements OfClock {}

  /** Not all holders have confirmed an erasure in time. */
  record MissErasure(Instant due) implements OfClock {}

  /** An official has not answered in time. */
  record MissRequest(int number) implements OfClock {}

  /** The reporter is to be reminded of a question. */
  record Remind(int reminder) implements OfClock {}

  /** The reporter's time to dispute is over, and it is known whether he was told. */
  record EndSilence() implements OfClock {}
}
