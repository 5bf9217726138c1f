package id.aduan.routing.cases;

import static id.aduan.contract.Actor.REPORTER;

import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.OfReporter;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.CaseState.Archived;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Forwarded;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Withdrawn;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the reporter's voice does. What he wrote is kept, as an addition, where it can not have the
 * effect that he wants; only the instant of acceptance counts, not when it is decided.
 */
final class ReporterRules {
  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;

  /** From this score on a reporter says that it is good. */
  private static final int SATISFIED = 4;

  private final DeadlinePlan plan;
  private final Stays stays;

  ReporterRules(DeadlinePlan plan) {
    this.plan = plan;
    this.stays = new Stays(plan);
  }

  Decision decide(Case on, OfReporter command, Instant now) {
    return switch (command) {
      case Reply reply -> reply(on, reply);
      case Dispute dispute -> dispute(on, dispute);
      case Rate rate -> rate(on, rate);
      case Withdraw withdraw -> withdraw(on, withdraw, now);
      case EraseContent _ -> ErasureRules.erase(on);
    };
  }

  private Decision reply(Case on, Reply reply) {
    return switch (on.state()) {
      case AwaitingReporter(_, Instant askedAt, _, _) when answers(reply, askedAt) ->
          Decisions.decided(
              new QuestionAnswered(
                  REPORTER,
                  plan.resumed(on.clocks().running(), askedAt, reply.acceptedAt()),
                  stays.resumed(on, askedAt, reply.acceptedAt())),
              Map.of(ContentPart.REPLY, reply.text()));
      case Working _, AwaitingReporter _, Resolved _, Closed _, PutAway _ ->
          addition(ContentPart.ADDITION, reply.text(), reply.conflicting());
    };
  }

  /** What was accepted before the question was asked does not answer it. */
  private static boolean answers(Reply reply, Instant askedAt) {
    return !reply.conflicting() && !reply.acceptedAt().isBefore(askedAt);
  }

  private Decision dispute(Case on, Dispute dispute) {
    return switch (on.state()) {
      case Resolved(Resolution resolution)
          when !dispute.acceptedAt().isBefore(resolution.resolvedAt()) ->
          reopened(on, resolution, dispute);
      case Closed(Resolution resolution, Instant closedAt, _)
          when inTime(dispute, resolution, closedAt) ->
          reopened(on, resolution, dispute);
      case Working _, AwaitingReporter _, Resolved _, Closed _, PutAway _ ->
          addition(ContentPart.DISPUTE, dispute.reason(), false);
    };
  }

  private static boolean inTime(Dispute dispute, Resolution resolution, Instant closedAt) {
    Instant accepted = dispute.acceptedAt();
    return !accepted.isBefore(resolution.resolvedAt())
        && (accepted.isBefore(resolution.disputeUntil().due()) || accepted.isBefore(closedAt));
  }

  private Decision reopened(Case on, Resolution resolution, Dispute dispute) {
    List<Deadline> deadlines =
        plan.reopened(on.clocks().running(), resolution.resolvedAt(), dispute.acceptedAt());
    return Decisions.decided(
        new CaseReopened(
            REPORTER,
            resolution.opd(),
            on.tally().reopenings() + 1,
            deadlines,
            stays.reopened(on, resolution, dispute.acceptedAt(), deadlines)),
        Map.of(ContentPart.DISPUTE, dispute.reason()));
  }

  private static Decision rate(Case on, Rate rate) {
    if (rate.score() < LOWEST || rate.score() > HIGHEST) {
      return new Refused(Refusal.SCORE_OUT_OF_RANGE);
    }
    return switch (on.state()) {
      case Resolved(Resolution resolution) when !resolution.rated() -> ratedWhileResolved(rate);
      case Closed(Resolution resolution, _, _) when !resolution.rated() ->
          new Decided(List.of(rated(rate)));
      case Resolved _, Closed _ -> new Refused(Refusal.ALREADY_RATED);
      case Working _, AwaitingReporter _, PutAway _ -> new Refused(Refusal.NOT_RESOLVED);
    };
  }

  private static Decided ratedWhileResolved(Rate rate) {
    return rate.score() >= SATISFIED
        ? new Decided(
            List.of(rated(rate), new Fact(new CaseClosed(REPORTER, ClosedHow.CONFIRMED), Map.of())))
        : new Decided(List.of(rated(rate)));
  }

  private static Fact rated(Rate rate) {
    return new Fact(
        new CaseRated(REPORTER, rate.score()),
        Decisions.text(ContentPart.RATING_COMMENT, rate.comment()));
  }

  private Decision withdraw(Case on, Withdraw withdraw, Instant now) {
    return switch (on.state()) {
      case Working _, AwaitingReporter _ ->
          Decisions.decided(
              new CaseWithdrawn(REPORTER, stays.ended(on, now)),
              on.erased() ? Map.of() : Decisions.text(ContentPart.REASON, withdraw.reason()));
      case Withdrawn _ -> new AlreadyDone();
      case Resolved _, Closed _, Archived _, Forwarded _ -> Decisions.unfit(on);
    };
  }

  private static Decided addition(ContentPart part, String text, boolean conflicting) {
    return Decisions.decided(new AdditionReceived(REPORTER, conflicting, null), Map.of(part, text));
  }
}
