package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.Deadline;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Notice;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Question;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the reporter was told, by message or in person, and from when on his silence counts (ADR
 * 0015).
 */
final class NoticeRules {
  private final DeadlinePlan plan;

  NoticeRules(DeadlinePlan plan) {
    this.plan = plan;
  }

  /** A fate counts only while the case waits for whom it told, and only if it is news. */
  Decision settle(Case on, SettleNotice fate) {
    return waitsFor(on.state(), fate.notice()).filter(before -> isNews(fate, before)).isPresent()
        ? Decisions.decided(
            new NoticeSettled(
                fate.notice(),
                fate.delivered(),
                fate.delivered() ? until(on.state(), fate.at()) : null,
                fate.at()))
        : new AlreadyDone();
  }

  Decision tell(Case on, Circumstances now) {
    if (Untold.of(on).isPresent()) {
      return Decisions.decided(new ReporterTold(now.by(), until(on.state(), now.at())));
    }
    return isTold(on.state()) ? new AlreadyDone() : new Refused(Refusal.NOTHING_TO_TELL);
  }

  /** What is known of a notice that the case waits for. */
  private static Optional<Fate> waitsFor(CaseState state, long notice) {
    return switch (state) {
      case AwaitingReporter waiting -> fate(waiting.question(), notice);
      case Resolved(Resolution resolution) when resolution.sequence() == notice ->
          Optional.of(resolution.fate());
      case Resolved _, Working _, Closed _, PutAway _ -> Optional.empty();
    };
  }

  private static Optional<Fate> fate(Question question, long notice) {
    return question.sequence() == notice || question.reminders().contains(notice)
        ? Optional.of(question.fate(notice))
        : Optional.empty();
  }

  /**
   * What comes again, or late, is older than what is known. A mail that a server took may come
   * back; one that failed may arrive by another channel.
   */
  private static boolean isNews(SettleNotice fate, Fate before) {
    return fate.at().isAfter(before.at())
        && switch (before.notice()) {
          case UNDER_WAY -> true;
          case DELIVERED -> !fate.delivered();
          case UNDELIVERED -> fate.delivered();
          case TOLD_IN_PERSON -> false;
        };
  }

  /** The limit of a silence that begins now; null where the limit that stands is no shorter. */
  private @Nullable Deadline until(CaseState state, Instant from) {
    return switch (state) {
      case AwaitingReporter waiting ->
          waiting.question().reached()
              ? null
              : ifLater(plan.reporterReply(from), waiting.replyBy());
      case Resolved(Resolution resolution) ->
          ifLater(plan.dispute(from), resolution.disputeUntil());
      case Closed(Resolution resolution, _, _) ->
          ifLater(plan.dispute(from), resolution.disputeUntil());
      case Working _, PutAway _ -> null;
    };
  }

  private static @Nullable Deadline ifLater(Deadline candidate, Deadline standing) {
    return candidate.due().isAfter(standing.due()) ? candidate : null;
  }

  private static boolean isTold(CaseState state) {
    return switch (state) {
      case AwaitingReporter waiting ->
          isTold(waiting.question().fate(waiting.question().lastNotice()));
      case Resolved(Resolution resolution) -> isTold(resolution.fate());
      case Closed(Resolution resolution, _, _) -> isTold(resolution.fate());
      case Working _, PutAway _ -> false;
    };
  }

  private static boolean isTold(Fate fate) {
    return fate.notice() == Notice.TOLD_IN_PERSON;
  }
}
