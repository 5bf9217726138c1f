package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.DecisionMissed;
import id.aduan.contract.CaseEvent.ErasureOverdue;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.InternalRequestOverdue;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.CaseCommand.EndSilence;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import id.aduan.routing.cases.CaseCommand.MissDecision;
import id.aduan.routing.cases.CaseCommand.MissErasure;
import id.aduan.routing.cases.CaseCommand.MissOwnTime;
import id.aduan.routing.cases.CaseCommand.MissRequest;
import id.aduan.routing.cases.CaseCommand.OfClock;
import id.aduan.routing.cases.CaseCommand.Remind;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Decision.AlreadyDone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the clock does to a case: only what the case waits for, and only when its time has come. */
final class ClockRules {
  private ClockRules() {}

  static Decision decide(Case on, OfClock command, Instant now) {
    boolean rings =
        Alarm.of(on).stream()
            .anyMatch(alarm -> alarm.command().equals(command) && !now.isBefore(alarm.at()));
    return rings ? Decisions.decided(event(on, command), texts(on, command)) : new AlreadyDone();
  }

  /** A reminder repeats its question, so that whoever tells of it need not remember any. */
  private static Map<ContentPart, String> texts(Case on, OfClock command) {
    return command instanceof Remind && on.state() instanceof AwaitingReporter waiting
        ? Decisions.text(
            ContentPart.QUESTION,
            on.writings().of(waiting.question().sequence()).get(ContentPart.QUESTION))
        : Map.of();
  }

  private static CaseEvent event(Case on, OfClock command) {
    return switch (command) {
      case MissDeadline(DeadlineKind kind, Instant due) ->
          new DeadlineMissed(kind, due, answerable(on, kind));
      case MissOwnTime(Instant due) -> new HolderLate(on.holder().orElseThrow(), due);
      case MissDecision(Instant decideBy) -> new DecisionMissed(decideBy);
      case MissErasure(Instant due) -> overdue(on, due);
      case MissRequest(int number) -> overdue(on.coordination().request(number).orElseThrow());
      case Remind(int reminder) ->
          new ReporterReminded(reminder, ((AwaitingReporter) on.state()).replyBy());
      case EndSilence _ -> new CaseClosed(Actor.SYSTEM, how((Resolved) on.state()));
    };
  }

  /** Lateness is charged to the OPD that has the case; the coordinator's own clock to nobody's. */
  private static @Nullable OpdCode answerable(Case on, DeadlineKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE, RESOLUTION, LEGAL_CEILING -> on.holder().orElse(null);
      case VERIFICATION, REPORTER_REPLY, DISPUTE -> null;
    };
  }

  private static ErasureOverdue overdue(Case on, Instant due) {
    Set<ErasureHolder> missing =
        Objects.requireNonNull(on.keeping().erasure(), "an erasure that is late").missing();
    return new ErasureOverdue(due, List.copyOf(missing));
  }

  private static InternalRequestOverdue overdue(InternalRequest request) {
    return new InternalRequestOverdue(request.number(), request.office(), request.due());
  }

  /** Silence means something only from somebody who was told. */
  private static ClosedHow how(Resolved resolved) {
    return resolved.resolution().fate().reached() ? ClosedHow.SILENT : ClosedHow.UNREACHABLE;
  }
}
