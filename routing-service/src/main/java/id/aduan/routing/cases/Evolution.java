package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case.Clocks;
import id.aduan.routing.cases.Case.Miss;
import id.aduan.routing.cases.Case.Origin;
import id.aduan.routing.cases.Case.Subject;
import id.aduan.routing.cases.Case.Tally;
import id.aduan.routing.cases.Case.Writings;
import id.aduan.routing.cases.CaseState.Archived;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Disposed;
import id.aduan.routing.cases.CaseState.Drafted;
import id.aduan.routing.cases.CaseState.Forwarded;
import id.aduan.routing.cases.CaseState.InProgress;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Returned;
import id.aduan.routing.cases.CaseState.Verified;
import id.aduan.routing.cases.CaseState.Withdrawn;
import id.aduan.routing.cases.CaseState.Working;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an event makes of a case. It copies what the event says and decides nothing. */
public final class Evolution {
  private Evolution() {}

  /** The case that begins with this event. */
  static Case opened(TrackingId id, CaseOpened event, String salt, Map<ContentPart, String> texts) {
    return new Case(
        id,
        1,
        new Origin(
            event.channel(),
            event.visibility(),
            event.missing(),
            event.misconductAlleged(),
            event.acceptedAt(),
            event.commitment(),
            event.suggested()),
        new Subject(event.kind(), false, event.category(), event.place()),
        new Clocks(event.deadlines(), Set.of()),
        Tally.NONE,
        new Received(),
        new Writings(salt, Map.of()).with(1, texts));
  }

  /**
   * The case after its next event.
   *
   * @param at when it happened
   */
  public static Case evolve(
      Case before, CaseEvent event, Map<ContentPart, String> texts, Instant at) {
    long sequence = before.version() + 1;
    return new Case(
        before.id(),
        sequence,
        before.origin(),
        subject(before.subject(), event),
        clocks(before.clocks(), event),
        tally(before.tally(), event),
        state(before.state(), event, sequence, at),
        writings(before.writings(), event, sequence, texts));
  }

  private static Writings writings(
      Writings before, CaseEvent event, long sequence, Map<ContentPart, String> texts) {
    return event instanceof ContentErased ? Writings.ERASED : before.with(sequence, texts);
  }

  private static Subject subject(Subject before, CaseEvent event) {
    return event instanceof CaseVerified verified
        ? new Subject(verified.kind(), verified.misconduct(), verified.category(), verified.place())
        : before;
  }

  private static Tally tally(Tally before, CaseEvent event) {
    if (event instanceof CaseDisposed disposed) {
      return new Tally(disposed.handOff(), before.reopenings());
    }
    return event instanceof CaseReopened reopened
        ? new Tally(before.handOffs(), reopened.reopening())
        : before;
  }

  private static Clocks clocks(Clocks before, CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> before.with(opened.deadlines());
      case CaseVerified verified -> before.with(verified.deadlines());
      case QuestionAnswered answered -> before.with(answered.deadlines());
      case CaseReopened reopened -> before.with(reopened.deadlines());
      case CaseDisposed _, CaseForwarded _ -> before.without(DeadlineKind.VERIFICATION);
      case CaseAnswered _, CaseResolved _ -> before.without(DeadlineKind.FIRST_RESPONSE);
      case DeadlineMissed(DeadlineKind kind, Instant due, _) ->
          new Clocks(before.running(), plus(before.missed(), new Miss(kind, due)));
      case QuestionAsked _, AdditionReceived _, CaseReturned _, FollowUpStarted _ -> before;
      case ResolutionDrafted _, CaseRated _, CaseClosed _, CaseArchived _ -> before;
      case CaseWithdrawn _, ContentErased _ -> before;
    };
  }

  private static Set<Miss> plus(Set<Miss> misses, Miss another) {
    Set<Miss> more = new HashSet<>(misses);
    more.add(another);
    return more;
  }

  private static CaseState state(CaseState before, CaseEvent event, long sequence, Instant at) {
    return switch (event) {
      case CaseOpened _ -> throw misplaced(before, event);
      case CaseVerified _ -> new Verified();
      case QuestionAsked asked ->
          switch (before) {
            case Working working -> new AwaitingReporter(working, at, asked.replyBy());
            case AwaitingReporter _, Resolved _, Closed _, PutAway _ ->
                throw misplaced(before, event);
          };
      case QuestionAnswered _ ->
          switch (before) {
            case AwaitingReporter waiting -> waiting.before();
            case Working _, Resolved _, Closed _, PutAway _ -> throw misplaced(before, event);
          };
      case CaseDisposed disposed -> new Disposed(disposed.opd());
      case CaseReturned returned ->
          new Returned(returned.opd(), returned.reason(), returned.proposedOwner());
      case FollowUpStarted started -> new InProgress(started.opd());
      case ResolutionDrafted drafted -> new Drafted(drafted.opd(), drafted.proof(), sequence);
      case CaseResolved resolved ->
          new Resolved(new Resolution(resolved.opd(), at, resolved.disputeUntil(), false));
      case CaseReopened reopened -> new InProgress(reopened.opd());
      case CaseRated _ -> rated(before, event);
      case CaseClosed closed ->
          switch (before) {
            case Resolved(Resolution resolution) -> new Closed(resolution, at, closed.how());
            case Working _, AwaitingReporter _, Closed _, PutAway _ ->
                throw misplaced(before, event);
          };
      case CaseArchived archived -> new Archived(archived.reason());
      case CaseForwarded forwarded -> new Forwarded(forwarded.institution());
      case CaseWithdrawn _ -> new Withdrawn();
      case AdditionReceived _, CaseAnswered _, DeadlineMissed _, ContentErased _ -> before;
    };
  }

  private static CaseState rated(CaseState before, CaseEvent event) {
    return switch (before) {
      case Resolved(Resolution resolution) -> new Resolved(resolution.ratedNow());
      case Closed(Resolution resolution, Instant closedAt, var how) ->
          new Closed(resolution.ratedNow(), closedAt, how);
      case Working _, AwaitingReporter _, PutAway _ -> throw misplaced(before, event);
    };
  }

  private static IllegalStateException misplaced(CaseState before, CaseEvent event) {
    return new IllegalStateException(
        event.getClass().getSimpleName()
            + ": in '"
            + before.code()
            + "' (expected: decided in a state that knows it)");
  }
}
