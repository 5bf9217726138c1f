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

  /** A complaint became a case; its clocks run from the time of acceptance. */
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
      List<Deadline> deadlines)
      implements CaseEvent {
    public CaseOpened {
      missing = Set.copyOf(missing);
      suggested = List.copyOf(suggested);
      deadlines = List.copyOf(deadlines);
    }
  }

  /** A coordinator found the complaint clear enough to be handled, and said of which kind it is. */
  record CaseVerified(
      Actor by,
      ComplaintKind kind,
      boolean misconduct,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      List<Deadline> deadlines)
      implements CaseEvent {
    public CaseVerified {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** The reporter was asked for something; the agency's clocks stand still until he answers. */
  record QuestionAsked(Actor by, Set<MissingFact> facts, Deadline replyBy) implements CaseEvent {
    public QuestionAsked {
      facts = Set.copyOf(facts);
    }
  }

  /** The reporter answered; the agency's clocks run again, with what had been left of them. */
  record QuestionAnswered(Actor by, List<Deadline> deadlines) implements CaseEvent {
    public QuestionAnswered {
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * The reporter added something unasked.
   *
   * @param conflicting whether it came as a second complaint under a number that was already taken
   */
  record AdditionReceived(Actor by, boolean conflicting) implements CaseEvent {}

  /**
   * A case was handed to an agency.
   *
   * @param handOff how many times the case has been handed over, this time included
   */
  record CaseDisposed(Actor by, OpdCode opd, DispositionBasis basis, int handOff)
      implements CaseEvent {}

  /** An agency gave a case back to the coordinator. */
  record CaseReturned(Actor by, OpdCode opd, ReturnReason reason, @Nullable OpdCode proposedOwner)
      implements CaseEvent {}

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
  record CaseResolved(Actor by, OpdCode opd, Proof proof, Deadline disputeUntil)
      implements CaseEvent {}

  /** The reporter disputed a resolution or its closing; the agency has the case again. */
  record CaseReopened(Actor by, OpdCode opd, int reopening, List<Deadline> deadlines)
      implements CaseEvent {
    public CaseReopened {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** The reporter rated how the case was handled, from 1 to 5. */
  record CaseRated(Actor by, int score) implements CaseEvent {}

  /** A resolved case was closed. */
  record CaseClosed(Actor by, ClosedHow how) implements CaseEvent {}

  /** A case was put away without being handled, for a stated reason. */
  record CaseArchived(Actor by, ArchiveReason reason) implements CaseEvent {}

  /** A case beyond the regency's authority went to a named institution that took it. */
  record CaseForwarded(Actor by, InstitutionCode institution) implements CaseEvent {}

  /** The reporter took the complaint back; the case is archived. */
  record CaseWithdrawn(Actor by) implements CaseEvent {}

  /** A deadline passed. Never unsaid. */
  record DeadlineMissed(DeadlineKind kind, Instant due, @Nullable OpdCode holder)
      implements CaseEvent {}

  /** What was written in a case was erased; its history stays. */
  record ContentErased(Actor by) implements CaseEvent {}
}
