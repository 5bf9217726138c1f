package id.aduan.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, decided by routing-service. These types are the allow-list of what lives
 * for ever: codes, instants, numbers, pseudonymous ids and salted commitments. What was written
 * travels beside them, as {@link ContentPart}s, and only on the restricted topic.
 */
public sealed interface CaseEvent {

  /** What the administration does among itself: no reporter is told, and no clock of his moves. */
  sealed interface Administrative extends CaseEvent {}

  /**
   * A complaint became a case; its clocks run from the time of acceptance.
   *
   * @param misconductSuspected whether its words suggest misconduct, though nobody said so at the
   *     door; null where they do not
   * @param allegedOffices the offices whose misconduct it seems to be about, until a verification
   *     says whether it is; null where it names none
   * @param coordinatedBy who coordinates until then; null: the coordinators
   * @param surge the kecamatan from which so many complaints came just before this one that its
   *     reporter is told so instead of being asked for more; null where it came in no surge
   */
  record CaseOpened(
      ComplaintKind kind,
      Channel channel,
      Visibility visibility,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      Set<MissingFact> missing,
      boolean misconductAlleged,
      Instant acceptedAt,
      Commitment commitment,
      List<OpdCode> suggested,
      List<Deadline> deadlines,
      @Nullable Boolean misconductSuspected,
      @Nullable List<OpdCode> allegedOffices,
      @Nullable CoordinatedBy coordinatedBy,
      @Nullable PlaceCode surge)
      implements CaseEvent {
    public CaseOpened {
      missing = InOrder.set(missing);
      suggested = List.copyOf(suggested);
      deadlines = List.copyOf(deadlines);
      allegedOffices = allegedOffices == null ? null : List.copyOf(allegedOffices);
    }
  }

  /**
   * The complaint is clear enough to be handled, and somebody said of which kind it is.
   *
   * @param accusedOffices the offices whose misconduct is alleged; who is accused by name or post,
   *     only the case authority knows. Null where no office is accused
   * @param coordinatedBy who coordinates from now on; null: the coordinators
   */
  record CaseVerified(
      Actor by,
      ComplaintKind kind,
      boolean misconduct,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      List<Deadline> deadlines,
      @Nullable List<OpdCode> accusedOffices,
      @Nullable CoordinatedBy coordinatedBy)
      implements CaseEvent {
    public CaseVerified {
      deadlines = List.copyOf(deadlines);
      accusedOffices = accusedOffices == null ? null : List.copyOf(accusedOffices);
    }
  }

  /**
   * The reporter was asked for something; the agency's clocks stand still until he answers.
   *
   * @param remindAt when he is reminded, as long as he has not answered; null: never
   */
  record QuestionAsked(
      Actor by, Set<MissingFact> facts, Deadline replyBy, @Nullable List<Instant> remindAt)
      implements CaseEvent {
    public QuestionAsked {
      facts = InOrder.set(facts);
      remindAt = remindAt == null ? null : List.copyOf(remindAt);
    }
  }

  /**
   * The reporter was reminded that a question waits for his answer.
   *
   * @param reminder how many times for this question, this time included
   * @param replyBy until when the question waits
   */
  record ReporterReminded(int reminder, @Nullable Deadline replyBy) implements CaseEvent {}

  /**
   * The reporter answered; the agency's clocks run again, with what had been left of them.
   *
   * @param ownTime the holder's own time from now on; null where no agency has the case
   */
  record QuestionAnswered(Actor by, List<Deadline> deadlines, @Nullable Deadline ownTime)
      implements CaseEvent {
    public QuestionAnswered {
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * The reporter added something unasked, himself or by an officer at the counter.
   *
   * @param conflicting whether it came as a second complaint under a number that was already taken
   * @param documents number of papers that he handed in at the counter; null: none
   */
  record AdditionReceived(Actor by, boolean conflicting, @Nullable Integer documents)
      implements CaseEvent {}

  /**
   * A case was handed to an agency.
   *
   * @param handOff how many times the case has been handed over, this time included
   * @param ownTime until when this agency is in time by its own share, whatever others used up; it
   *     moves no clock of the citizen's
   * @param ended the stay that ends with it
   */
  record CaseDisposed(
      Actor by,
      OpdCode opd,
      DispositionBasis basis,
      int handOff,
      @Nullable Deadline ownTime,
      @Nullable Stay ended)
      implements CaseEvent {}

  /** An agency gave a case back to the coordinator. */
  record CaseReturned(
      Actor by,
      OpdCode opd,
      ReturnReason reason,
      @Nullable OpdCode proposedOwner,
      @Nullable Stay ended)
      implements CaseEvent {}

  /** A coordinator took a case back from an agency. */
  record CaseRecalled(Actor by, OpdCode opd, @Nullable Stay ended) implements CaseEvent {}

  /**
   * A case was passed around; a coordinator has to settle whose it is.
   *
   * @param handOffs how many times it has been handed over
   * @param backAgain whether an agency had it for a second time
   */
  record DecisionDemanded(
      int handOffs, boolean backAgain, Instant decideBy, int policyVersion, int calendarVersion)
      implements Administrative {}

  /** Nobody settled in time whose the case is. */
  record DecisionMissed(Instant decideBy) implements Administrative {}

  /** A coordinator settled whose the case is; that agency returns it no more. */
  record OwnerDecided(Actor by, OpdCode opd) implements Administrative {}

  /** An agency helps with a case for which another one is responsible. */
  record SupportAdded(Actor by, OpdCode opd) implements Administrative {}

  /** An agency no longer helps with a case. */
  record SupportEnded(Actor by, OpdCode opd) implements Administrative {}

  /**
   * An official was asked for facts; nothing of it is the reporter's.
   *
   * @param number which request of this case, from 1
   * @param office where the official is
   */
  record InternalRequestMade(
      Actor by, int number, OpdCode office, Instant due, int policyVersion, int calendarVersion)
      implements Administrative {}

  /** An official gave the facts that he was asked for. */
  record InternalRequestAnswered(Actor by, int number, int documents) implements Administrative {}

  /** An internal request was taken back. */
  record InternalRequestWithdrawn(Actor by, int number) implements Administrative {}

  /** An internal request was not answered in time. */
  record InternalRequestOverdue(int number, OpdCode office, Instant due)
      implements Administrative {}

  /** Inside the agency that has a case it was settled who works on it, or that nobody does. */
  record CaseAssignedWithin(Actor by, OpdCode opd) implements Administrative {}

  /** A case was found to belong together with another one. */
  record CaseLinked(Actor by, TrackingId other, LinkKind kind) implements Administrative {}

  /** A link to another case was taken back. */
  record CaseUnlinked(Actor by, TrackingId other) implements Administrative {}

  /** An agency began its follow-up. */
  record FollowUpStarted(Actor by, OpdCode opd) implements CaseEvent {}

  /**
   * An agency answered the reporter without resolving the matter yet.
   *
   * @param first whether this is the first answer (respon awal)
   */
  record CaseAnswered(Actor by, OpdCode opd, boolean first) implements CaseEvent {}

  /** A final answer was drafted and waits for approval by an admin utama. */
  record ResolutionDrafted(Actor by, OpdCode opd, Proof proof) implements CaseEvent {}

  /**
   * The agency's final answer, with proof (respon substantif); the reporter may dispute it for a
   * time.
   */
  record CaseResolved(
      Actor by, OpdCode opd, Proof proof, Deadline disputeUntil, @Nullable Stay ended)
      implements CaseEvent {}

  /** The reporter disputed a resolution or its closing; the agency has the case again. */
  record CaseReopened(
      Actor by, OpdCode opd, int reopening, List<Deadline> deadlines, @Nullable Deadline ownTime)
      implements CaseEvent {
    public CaseReopened {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** The reporter rated how the case was handled, from 1 to 5. */
  record CaseRated(Actor by, int score) implements CaseEvent {}

  /** A resolved case was closed. */
  record CaseClosed(Actor by, ClosedHow how) implements CaseEvent {}

  /**
   * It is known whether a notice reached the reporter. His silence counts only after one that did.
   *
   * @param notice sequence of the event that he was told of
   * @param until the limit of his silence, where it runs from the delivery; null where it stays
   * @param at when the message came to that
   */
  record NoticeSettled(
      long notice, boolean delivered, @Nullable Deadline until, @Nullable Instant at)
      implements CaseEvent {}

  /**
   * Somebody at the counter told the reporter in person what no message could.
   *
   * @param until the limit of his silence, where it runs from now on; null where it stays
   */
  record ReporterTold(Actor by, @Nullable Deadline until) implements CaseEvent {}

  /** A case was put away without being handled, for a stated reason. */
  record CaseArchived(Actor by, ArchiveReason reason, @Nullable Stay ended) implements CaseEvent {}

  /** A case beyond the regency's authority went to a named institution that took it. */
  record CaseForwarded(Actor by, InstitutionCode institution, @Nullable Stay ended)
      implements CaseEvent {}

  /** The reporter took the complaint back; the case is archived. */
  record CaseWithdrawn(Actor by, @Nullable Stay ended) implements CaseEvent {}

  /** A deadline passed. Never unsaid. */
  record DeadlineMissed(DeadlineKind kind, Instant due, @Nullable OpdCode holder)
      implements CaseEvent {}

  /** The holder is late by its own time, whatever others used up before. Never unsaid. */
  record HolderLate(OpdCode opd, Instant due) implements Administrative {}

  /**
   * A change of calendar or policy moved open deadlines; a miss that was told stays told.
   *
   * @param deadlines all that run, those that did not move too
   */
  record DeadlinesReplanned(List<Deadline> deadlines, @Nullable Deadline ownTime)
      implements CaseEvent {
    public DeadlinesReplanned {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** What was written in a case was erased; its history stays. */
  record ContentErased(Actor by) implements CaseEvent {}

  /**
   * Whatever is personal in a case is to be erased by everybody who holds some of it (UU PDP
   * 27/2022); what is not, its history with it, stays.
   *
   * @param due until when all of them must have confirmed it
   */
  record ErasureOrdered(Actor by, ErasureReason reason, Instant due) implements Administrative {}

  /** A holder says that nothing personal of a case is left with it. */
  record ErasureConfirmed(ErasureHolder holder) implements Administrative {}

  /**
   * An erasure was not confirmed by all in time. Never unsaid.
   *
   * @param missing who has not confirmed it
   */
  record ErasureOverdue(Instant due, List<ErasureHolder> missing) implements Administrative {
    public ErasureOverdue {
      missing = List.copyOf(missing);
    }
  }

  /** All holders have confirmed an erasure. */
  record ErasureCompleted(Instant orderedAt) implements Administrative {}
}
