package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.routing.cases.Case.Miss;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.deadlines.Matter;
import id.aduan.routing.deadlines.Replanning;
import id.aduan.routing.deadlines.RunningClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves what runs in a case to another calendar and other limits. The clocks of the administration
 * run from the acceptance of the complaint, that of a resolution after a reopening from when its
 * holder got the case, as his own time does, both a remainder then, and those of the reporter from
 * the question or the resolution. What officers were told to do by an hour or a day, decisions and
 * internal requests, stays.
 */
final class ReplanRules {
  private final Replanning replanning;

  ReplanRules(Replanning replanning) {
    this.replanning = replanning;
  }

  Decision decide(Case on, Instant now) {
    return switch (on.state()) {
      case Working _ -> replanned(on, null, List.of(), now);
      case AwaitingReporter waiting ->
          replanned(
              on,
              waiting.askedAt(),
              List.of(
                  new RunningClock(
                      waiting.replyBy(),
                      waiting.askedAt(),
                      null,
                      isMissed(on, waiting.replyBy()),
                      false)),
              now);
      case Resolved(Resolution resolution) ->
          replanned(
              on,
              resolution.resolvedAt(),
              List.of(
                  new RunningClock(
                      resolution.disputeUntil(), resolution.resolvedAt(), null, false, false)),
              now);
      case Closed _, PutAway _ -> new AlreadyDone();
    };
  }

  private Decision replanned(
      Case on, @Nullable Instant stopped, List<RunningClock> ofReporter, Instant now) {
    List<RunningClock> clocks = new ArrayList<>();
    on.clocks().running().forEach(deadline -> clocks.add(clock(on, deadline, stopped)));
    clocks.addAll(ofReporter);
    Matter matter = new Matter(on.subject().kind(), on.subject().misconduct());
    List<Deadline> before = clocks.stream().map(RunningClock::deadline).toList();
    List<Deadline> after =
        clocks.stream().map(clock -> replanning.moved(clock, matter, now)).toList();
    @Nullable Deadline ownBefore = on.custody().ownTime();
    @Nullable Deadline ownAfter =
        ownBefore == null ? null : replanning.moved(ownTime(on, ownBefore, stopped), matter, now);
    boolean same = after.equals(before) && (ownAfter == null || ownAfter.equals(ownBefore));
    return same ? new AlreadyDone() : Decisions.decided(new DeadlinesReplanned(after, ownAfter));
  }

  /** The legal ceiling never stands still. */
  private static RunningClock clock(Case on, Deadline deadline, @Nullable Instant stopped) {
    boolean remainder = deadline.kind() == DeadlineKind.RESOLUTION && on.tally().reopenings() > 0;
    return new RunningClock(
        deadline,
        remainder ? on.custody().since() : on.origin().acceptedAt(),
        deadline.kind() == DeadlineKind.LEGAL_CEILING ? null : stopped,
        isMissed(on, deadline),
        remainder);
  }

  private static RunningClock ownTime(Case on, Deadline deadline, @Nullable Instant stopped) {
    return new RunningClock(
        deadline, on.custody().since(), stopped, on.custody().late(), on.tally().reopenings() > 0);
  }

  private static boolean isMissed(Case on, Deadline deadline) {
    return on.clocks().missed().contains(new Miss(deadline.kind(), deadline.due()));
  }
}
