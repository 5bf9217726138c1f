package id.aduan.oversight.watching;

import static id.aduan.contract.CaseStateCode.ARCHIVED;
import static id.aduan.contract.CaseStateCode.CLOSED;
import static id.aduan.contract.CaseStateCode.DISPOSED;
import static id.aduan.contract.CaseStateCode.FORWARDED;
import static id.aduan.contract.CaseStateCode.IN_PROGRESS;
import static id.aduan.contract.CaseStateCode.RECEIVED;
import static id.aduan.contract.CaseStateCode.RESOLVED;
import static id.aduan.contract.CaseStateCode.VERIFIED;
import static id.aduan.contract.DeadlineKind.DISPUTE;
import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.REPORTER_REPLY;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Deadline;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Stay;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.watching.Clocks.Missed;
import id.aduan.oversight.watching.HoldingEnd.HandedOn;
import id.aduan.oversight.watching.HoldingEnd.Returned;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a case looks after an event; nothing is decided here, the case authority has decided. */
final class Evolution {
  private Evolution() {}

  /** How a case looks after its first event. */
  static WatchedCase opened(TrackingId complaint, long sequence, Instant at, CaseOpened opened) {
    Matter matter =
        new Matter(
            opened.kind(),
            opened.channel(),
            opened.visibility(),
            opened.category(),
            opened.place(),
            opened.misconductAlleged(),
            false,
            meant(opened.allegedOffices(), opened.coordinatedBy()),
            opened.acceptedAt(),
            at);
    return new WatchedCase(
        complaint,
        sequence,
        Standing.in(RECEIVED, at),
        matter,
        List.of(),
        Progress.NONE,
        new Clocks(List.of(), List.of()).started(opened.deadlines()),
        Set.of(),
        Set.of());
  }

  static WatchedCase evolve(WatchedCase before, Instant at, CaseEvent event) {
    Stay ended = ended(event);
    WatchedCase acted =
        Acts.restOnNoAppointment(event) ? before.holding(Holding::actedWithoutAppointment) : before;
    return happened(
        ended == null ? acted : acted.holding(holding -> holding.stayed(ended)), at, event);
  }

  /** The stay that an event ends. */
  private static @Nullable Stay ended(CaseEvent event) {
    return switch (event) {
      case CaseDisposed disposed -> disposed.ended();
      case CaseReturned returned -> returned.ended();
      case CaseRecalled recalled -> recalled.ended();
      case CaseResolved resolved -> resolved.ended();
      case CaseArchived archived -> archived.ended();
      case CaseForwarded forwarded -> forwarded.ended();
      case CaseWithdrawn withdrawn -> withdrawn.ended();
      case CaseEvent _ -> null;
    };
  }

  private static WatchedCase happened(WatchedCase before, Instant at, CaseEvent event) {
    return switch (event) {
      // A second opening says nothing new: what is watched stays.
      case CaseOpened _, AdditionReceived _, ContentErased _ -> before;
      case HolderLate late -> late(before, late);
      case ReporterReminded _, Administrative _ -> before;
      case CaseVerified verified -> verified(before, at, verified);
      case QuestionAsked asked -> asked(before, at, asked);
      case QuestionAnswered answered -> answered(before, at, answered.deadlines());
      case DeadlinesReplanned replanned ->
          before.clocks(before.clocks().replanned(replanned.deadlines()));
      case CaseDisposed disposed -> disposed(before, at, disposed);
      case CaseReturned returned -> returned(before, at, returned);
      case NoticeSettled settled -> silent(before, settled.until());
      case ReporterTold told -> silent(before, told.until());
      case CaseRecalled recalled -> recalled(before, new Step(at, recalled.by()));
      case FollowUpStarted started -> followedUp(before, new Step(at, started.by()));
      case ResolutionDrafted drafted -> followedUp(before, new Step(at, drafted.by()));
      case CaseAnswered answered -> answered(before, new Step(at, answered.by()));
      case CaseResolved resolved -> resolved(before, at, resolved);
      case CaseReopened reopened -> reopened(before, at, reopened);
      case CaseRated rated -> before.progress(before.progress().rated(rated.score()));
      case CaseClosed closed ->
          ended(before, CLOSED, new Ending.Closed(new Step(at, closed.by()), closed.how()));
      case CaseArchived archived ->
          ended(
              before,
              ARCHIVED,
              new Ending.Archived(new Step(at, archived.by()), archived.reason()));
      case CaseForwarded forwarded ->
          ended(
              before,
              FORWARDED,
              new Ending.Forwarded(new Step(at, forwarded.by()), forwarded.institution()));
      case CaseWithdrawn withdrawn ->
          ended(before, ARCHIVED, new Ending.Withdrawn(new Step(at, withdrawn.by())));
      case DeadlineMissed(var kind, var due, var holder) ->
          before.clocks(before.clocks().missed(new Missed(kind, due, holder, at)));
    };
  }

  private static WatchedCase late(WatchedCase before, HolderLate late) {
    return before.holding(
        holding -> holding.opd().equals(late.opd()) ? holding.lateFrom(late.due()) : holding);
  }

  private static WatchedCase verified(WatchedCase before, Instant at, CaseVerified verified) {
    return before
        .matter(
            before
                .matter()
                .verifiedAs(
                    verified.kind(),
                    verified.misconduct(),
                    verified.misconduct()
                        ? meant(verified.accusedOffices(), verified.coordinatedBy())
                        : Set.of(),
                    verified.category(),
                    verified.place()))
        .standing(Standing.in(VERIFIED, at))
        .progress(before.progress().verified(new Step(at, verified.by())))
        .clocks(before.clocks().stopped(REPORTER_REPLY).started(verified.deadlines()));
  }

  /**
   * The offices that are accused, and those to which somebody accused belongs, whom no event names:
   * who coordinates in their stead tells which these are.
   */
  private static Set<OpdCode> meant(@Nullable List<OpdCode> named, @Nullable CoordinatedBy by) {
    Set<OpdCode> meant = new HashSet<>(named == null ? List.of() : named);
    if (by != null && by != CoordinatedBy.COORDINATORS) {
      meant.add(Matter.COORDINATORS);
    }
    if (by == CoordinatedBy.LEADERS) {
      meant.add(Matter.INSPEKTORAT);
    }
    return meant;
  }

  private static WatchedCase asked(WatchedCase before, Instant at, QuestionAsked asked) {
    return before
        .standing(before.standing().awaitingReporter(at))
        .clocks(
            before
                .clocks()
                .stopped(VERIFICATION, FIRST_RESPONSE, RESOLUTION)
                .started(List.of(asked.replyBy())));
  }

  private static WatchedCase answered(WatchedCase before, Instant at, List<Deadline> deadlines) {
    return before
        .standing(before.standing().reporterAnswered(at))
        .clocks(before.clocks().stopped(REPORTER_REPLY).started(deadlines));
  }

  private static WatchedCase disposed(WatchedCase before, Instant at, CaseDisposed disposed) {
    return before
        .holding(holding -> holding.ended(new HandedOn(at)))
        .held(Holding.begun(disposed.opd(), at, disposed.basis()))
        .standing(Standing.in(DISPOSED, at))
        .clocks(before.clocks().stopped(VERIFICATION));
  }

  private static WatchedCase returned(WatchedCase before, Instant at, CaseReturned returned) {
    Step step = new Step(at, returned.by());
    return before
        .holding(holding ->
            holding.ended(new Returned(step, returned.reason(), returned.proposedOwner())))
        .standing(Standing.in(VERIFIED, at));
  }

  /** The limit of the reporter's silence moved, because he was told later. */
  private static WatchedCase silent(WatchedCase before, @Nullable Deadline until) {
    return until == null ? before : before.clocks(before.clocks().replanned(List.of(until)));
  }

  private static WatchedCase recalled(WatchedCase before, Step step) {
    return before
        .holding(holding -> holding.ended(new HandedOn(step.at())))
        .standing(Standing.in(VERIFIED, step.at()));
  }

  private static WatchedCase followedUp(WatchedCase before, Step step) {
    return before
        .holding(holding -> holding.followedUp(step))
        .standing(
            before.standing().state() == DISPOSED
                ? Standing.in(IN_PROGRESS, step.at())
                : before.standing());
  }

  private static WatchedCase answered(WatchedCase before, Step step) {
    boolean inTime = before.clocks().isInTime(FIRST_RESPONSE, step.at());
    WatchedCase after = followedUp(before, step);
    return after
        .progress(after.progress().answered(new FirstAnswer(step, inTime)))
        .clocks(after.clocks().stopped(FIRST_RESPONSE));
  }

  private static WatchedCase resolved(WatchedCase before, Instant at, CaseResolved resolved) {
    Step step = new Step(at, resolved.by());
    boolean inTime = before.clocks().isInTime(RESOLUTION, at);
    WatchedCase answered = answered(before, step);
    return answered
        .standing(Standing.in(RESOLVED, at))
        .progress(
            answered
                .progress()
                .resolved(
                    new Resolution(
                        step,
                        resolved.opd(),
                        resolved.proof(),
                        resolved.disputeUntil().due(),
                        inTime)))
        .clocks(answered.clocks().stopped(RESOLUTION).started(List.of(resolved.disputeUntil())));
  }

  private static WatchedCase reopened(WatchedCase before, Instant at, CaseReopened reopened) {
    return heldBy(before, reopened.opd(), at)
        .standing(Standing.in(IN_PROGRESS, at))
        .progress(before.progress().reopened(at))
        .clocks(before.clocks().stopped(DISPUTE).started(reopened.deadlines()));
  }

  private static WatchedCase heldBy(WatchedCase before, OpdCode opd, Instant at) {
    return before.holding().filter(holding -> holding.opd().equals(opd)).isPresent()
        ? before
        : before
            .holding(holding -> holding.ended(new HandedOn(at)))
            .held(Holding.begun(opd, at, DispositionBasis.POLICY));
  }

  private static WatchedCase ended(WatchedCase before, CaseStateCode state, Ending ending) {
    return before
        .standing(Standing.in(state, ending.step().at()))
        .progress(before.progress().ended(ending))
        .clocks(before.clocks().allStopped());
  }
}
