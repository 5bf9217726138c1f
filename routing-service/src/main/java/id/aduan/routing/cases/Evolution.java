package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseAssignedWithin;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseLinked;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseUnlinked;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.CaseEvent.DecisionMissed;
import id.aduan.contract.CaseEvent.ErasureCompleted;
import id.aduan.contract.CaseEvent.ErasureConfirmed;
import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.CaseEvent.ErasureOverdue;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.InternalRequestAnswered;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.InternalRequestOverdue;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.OwnerDecided;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.CaseEvent.SupportAdded;
import id.aduan.contract.CaseEvent.SupportEnded;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.OpdCode;
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
import id.aduan.routing.cases.CaseState.Notice;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Question;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Returned;
import id.aduan.routing.cases.CaseState.Verified;
import id.aduan.routing.cases.CaseState.Withdrawn;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Coordination.DecisionTask;
import id.aduan.routing.cases.Decision.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an event makes of a case. It copies what the event says and decides nothing. */
public final class Evolution {
  /** The limits that belong to a state, and end with it. */
  private static final Set<DeadlineKind> OF_STATES =
      Set.of(DeadlineKind.REPORTER_REPLY, DeadlineKind.DISPUTE);

  private Evolution() {}

  /** The case that begins with this event. */
  static Case opened(TrackingId id, Fact fact, String salt) {
    CaseOpened event = (CaseOpened) fact.event();
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
        conflict(event, fact.concerned()),
        new Clocks(event.deadlines(), Set.of()),
        new Custody(event.acceptedAt(), null, false),
        Coordination.NONE,
        Tally.NONE,
        new Received(),
        new Writings(salt, Map.of()).with(1, fact.texts()),
        Keeping.OPEN);
  }

  /**
   * The case that a whole history makes.
   *
   * @param salt null where the content is erased
   */
  public static Case folded(TrackingId id, @Nullable String salt, List<Recorded> history) {
    Case folded = opened(id, fact(history.getFirst()), Objects.requireNonNullElse(salt, ""));
    for (Recorded next : history.subList(1, history.size())) {
      folded = evolve(folded, fact(next), next.at());
    }
    return folded;
  }

  private static Fact fact(Recorded recorded) {
    return new Fact(recorded.event(), recorded.texts(), recorded.concerned());
  }

  /**
   * The case after its next event.
   *
   * @param at when it happened
   */
  static Case evolve(Case before, Fact fact, Instant at) {
    CaseEvent event = fact.event();
    long sequence = before.version() + 1;
    return new Case(
        before.id(),
        sequence,
        before.origin(),
        subject(before.subject(), event),
        conflict(before.conflict(), event, fact.concerned()),
        clocks(before.clocks(), event),
        custody(before.custody(), event, fact.concerned(), at),
        coordination(before.coordination(), event, sequence, fact.concerned()),
        tally(before.tally(), event),
        state(before.state(), event, sequence, at),
        writings(before.writings(), event, sequence, fact.texts()),
        keeping(before, event, at));
  }

  private static Conflict conflict(CaseOpened event, Concerned accused) {
    boolean open = event.misconductAlleged() || Boolean.TRUE.equals(event.misconductSuspected());
    return new Conflict(
        open, offices(event.allegedOffices()), accused, body(event.coordinatedBy()));
  }

  private static Conflict conflict(Conflict before, CaseEvent event, Concerned accused) {
    if (event instanceof CaseVerified verified) {
      return verified.misconduct()
          ? new Conflict(
              false, offices(verified.accusedOffices()), accused, body(verified.coordinatedBy()))
          : Conflict.NONE;
    }
    return before;
  }

  private static CoordinatedBy body(@Nullable CoordinatedBy named) {
    return Objects.requireNonNullElse(named, CoordinatedBy.COORDINATORS);
  }

  private static Set<OpdCode> offices(@Nullable List<OpdCode> named) {
    return named == null ? Set.of() : Set.copyOf(named);
  }

  private static Custody custody(Custody before, CaseEvent event, Concerned concerned, Instant at) {
    return switch (event) {
      case CaseDisposed disposed -> new Custody(at, disposed.ownTime(), false);
      case CaseReopened reopened -> new Custody(at, reopened.ownTime(), false);
      case CaseReturned _, CaseRecalled _ -> new Custody(at, null, false);
      case QuestionAnswered answered -> ownTime(before, answered.ownTime());
      case DeadlinesReplanned replanned -> ownTime(before, replanned.ownTime());
      case HolderLate _ -> before.lateNow();
      case CaseAssignedWithin _ ->
          before.assignedTo(concerned.people().stream().findFirst().orElse(null));
      case CaseEvent _ -> before;
    };
  }

  private static Custody ownTime(Custody before, @Nullable Deadline until) {
    return until == null ? before : before.with(until);
  }

  private static Coordination coordination(
      Coordination before, CaseEvent event, long sequence, Concerned concerned) {
    return switch (event) {
      case CaseDisposed disposed -> before.heldBy(disposed.opd());
      case DecisionDemanded demanded ->
          before.decision(new DecisionTask(demanded.decideBy(), false));
      case DecisionMissed missed -> before.decision(new DecisionTask(missed.decideBy(), true));
      case OwnerDecided decided -> before.settled(decided.opd());
      case SupportAdded added -> before.supportedBy(added.opd());
      case SupportEnded ended -> before.notSupportedBy(ended.opd());
      case InternalRequestMade made -> before.asked(request(made, sequence, concerned));
      case InternalRequestAnswered answered ->
          before.request(answered.number(), r -> r.answered(sequence));
      case InternalRequestWithdrawn withdrawn ->
          before.request(withdrawn.number(), r -> r.now(InternalRequest.Status.WITHDRAWN));
      case InternalRequestOverdue overdue ->
          before.request(overdue.number(), r -> r.now(InternalRequest.Status.OVERDUE));
      case CaseLinked linked -> before.linked(linked.other(), linked.kind());
      case CaseUnlinked unlinked -> before.unlinked(unlinked.other());
      case CaseArchived _, CaseForwarded _, CaseWithdrawn _ -> before.decision(null);
      case CaseEvent _ -> before;
    };
  }

  private static InternalRequest request(
      InternalRequestMade made, long sequence, Concerned concerned) {
    return new InternalRequest(
        made.number(),
        made.office(),
        concerned.people().iterator().next(),
        made.due(),
        InternalRequest.Status.OPEN,
        sequence,
        null);
  }

  private static Writings writings(
      Writings before, CaseEvent event, long sequence, Map<ContentPart, String> texts) {
    return event instanceof ContentErased ? Writings.ERASED : before.with(sequence, texts);
  }

  private static Keeping keeping(Case on, CaseEvent event, Instant at) {
    Keeping before = on.keeping();
    return switch (event) {
      case CaseClosed _, CaseArchived _, CaseForwarded _, CaseWithdrawn _ -> before.ended(at);
      case CaseReopened _ -> before.goingOn();
      case ErasureOrdered ordered -> before.with(erasure(on, ordered, at));
      case ContentErased _ -> before.erasure(e -> e.confirmedBy(ErasureHolder.ROUTING));
      case ErasureConfirmed(ErasureHolder holder) -> before.erasure(e -> e.confirmedBy(holder));
      case ErasureOverdue _ -> before.erasure(Erasure::overdueNow);
      case ErasureCompleted _ -> before.erasure(e -> e.completed(at));
      case CaseEvent _ -> before;
    };
  }

  /** What was erased before, on an earlier order or none, is so still. */
  private static Erasure erasure(Case on, ErasureOrdered ordered, Instant at) {
    Erasure before = on.keeping().erasure();
    Set<ErasureHolder> confirmed = before == null ? Set.of() : before.confirmed();
    Erasure erasure = new Erasure(ordered.reason(), at, ordered.due(), confirmed, false, null);
    return on.erased() ? erasure.confirmedBy(ErasureHolder.ROUTING) : erasure;
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
      case DeadlinesReplanned replanned ->
          before.with(
              replanned.deadlines().stream().filter(d -> !OF_STATES.contains(d.kind())).toList());
      case QuestionAsked _, AdditionReceived _, CaseReturned _, FollowUpStarted _ -> before;
      case ResolutionDrafted _, CaseRated _, CaseClosed _, CaseArchived _ -> before;
      case CaseRecalled _, ReporterReminded _, NoticeSettled _, ReporterTold _ -> before;
      case CaseWithdrawn _, ContentErased _, Administrative _ -> before;
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
            case Working working ->
                new AwaitingReporter(
                    working, at, asked.replyBy(), Question.asked(sequence, asked.remindAt()));
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
      case CaseRecalled _ -> new Verified();
      case FollowUpStarted started -> new InProgress(started.opd());
      case ResolutionDrafted drafted -> new Drafted(drafted.opd(), drafted.proof(), sequence);
      case CaseResolved resolved ->
          new Resolved(
              new Resolution(
                  resolved.opd(), at, resolved.disputeUntil(), false, sequence, Fate.UNDER_WAY));
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
      case ReporterReminded _ ->
          before instanceof AwaitingReporter waiting
              ? waiting.question(waiting.question().reminded(sequence))
              : before;
      case NoticeSettled settled -> settled(before, settled, at);
      case ReporterTold told -> told(before, told.until(), new Fate(Notice.TOLD_IN_PERSON, at));
      case DeadlinesReplanned replanned -> replanned(before, replanned.deadlines());
      case AdditionReceived _, CaseAnswered _, DeadlineMissed _, ContentErased _ -> before;
      case Administrative _ -> before;
    };
  }

  private static CaseState settled(CaseState before, NoticeSettled settled, Instant at) {
    Fate fate =
        new Fate(
            settled.delivered() ? Notice.DELIVERED : Notice.UNDELIVERED,
            Objects.requireNonNullElse(settled.at(), at));
    return before instanceof AwaitingReporter waiting
        ? settled(waiting, settled.notice(), settled.until(), fate)
        : resolution(
            before, r -> r.sequence() == settled.notice() ? settled(r, settled.until(), fate) : r);
  }

  private static CaseState told(CaseState before, @Nullable Deadline until, Fate fate) {
    return before instanceof AwaitingReporter waiting
        ? settled(waiting, waiting.question().lastNotice(), until, fate)
        : resolution(before, r -> settled(r, until, fate));
  }

  private static AwaitingReporter settled(
      AwaitingReporter waiting, long notice, @Nullable Deadline until, Fate fate) {
    AwaitingReporter known = waiting.question(waiting.question().settled(notice, fate));
    return until == null ? known : known.replyBy(until);
  }

  private static Resolution settled(Resolution resolution, @Nullable Deadline until, Fate fate) {
    return (until == null ? resolution : resolution.disputeUntil(until)).fate(fate);
  }

  private static CaseState replanned(CaseState before, List<Deadline> deadlines) {
    CaseState state = before;
    for (Deadline moved : deadlines) {
      if (moved.kind() == DeadlineKind.REPORTER_REPLY
          && state instanceof AwaitingReporter waiting) {
        state = waiting.replyBy(moved);
      } else if (moved.kind() == DeadlineKind.DISPUTE) {
        state = resolution(state, r -> r.disputeUntil(moved));
      }
    }
    return state;
  }

  /** A change of what a resolved or closed case knows of its resolution. */
  private static CaseState resolution(CaseState before, UnaryOperator<Resolution> change) {
    return switch (before) {
      case Resolved(Resolution resolution) -> new Resolved(change.apply(resolution));
      case Closed(Resolution resolution, Instant closedAt, var how) ->
          new Closed(change.apply(resolution), closedAt, how);
      case Working _, AwaitingReporter _, PutAway _ -> before;
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
