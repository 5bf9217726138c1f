package id.aduan.routing.cases;

import id.aduan.contract.ClosedHow;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Notice;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Question;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import java.time.Instant;
import java.util.Optional;

/**
 * What no message told the reporter, so that somebody at the counter has to.
 *
 * @param event sequence of the event that he is to be told of
 * @param since when it became the counter's task: when a message did not reach him; or when his
 *     time is over and nobody knows whether one did
 */
public record Untold(What what, long event, Instant since) {

  /** Of what he is to be told. */
  public enum What {
    QUESTION,
    RESOLUTION
  }

  /** Empty where nothing is left to tell, or to read out. */
  public static Optional<Untold> of(Case on) {
    return on.erased() ? Optional.empty() : of(on.state());
  }

  /**
   * Whether anybody at the counter may hand it over: nothing confidential, and no misconduct, where
   * he or his office may be meant.
   */
  static boolean isPlain(Case on) {
    return !on.origin().visibility().rahasia()
        && !on.subject().misconduct()
        && !on.conflict().open();
  }

  private static Optional<Untold> of(CaseState state) {
    return switch (state) {
      case AwaitingReporter waiting -> question(waiting);
      case Resolved(Resolution resolution) -> resolution(resolution);
      case Closed(Resolution resolution, _, ClosedHow how) ->
          how == ClosedHow.UNREACHABLE ? resolution(resolution) : Optional.empty();
      case Working _, PutAway _ -> Optional.empty();
    };
  }

  private static Optional<Untold> question(AwaitingReporter waiting) {
    Question question = waiting.question();
    Fate last = question.fate(question.lastNotice());
    Optional<Instant> since =
        switch (last.notice()) {
          case UNDELIVERED -> Optional.of(last.at());
          case UNDER_WAY ->
              question.reached()
                  ? Optional.empty()
                  : Optional.of(firstMissed(question).orElse(waiting.replyBy().due()));
          case DELIVERED, TOLD_IN_PERSON -> Optional.empty();
        };
    return since.map(at -> new Untold(What.QUESTION, question.sequence(), at));
  }

  private static Optional<Instant> firstMissed(Question question) {
    return question.fates().values().stream()
        .filter(fate -> fate.notice() == Notice.UNDELIVERED)
        .map(Fate::at)
        .min(Instant::compareTo);
  }

  /** Who rated a resolution knows of it. */
  private static Optional<Untold> resolution(Resolution resolution) {
    if (resolution.rated()) {
      return Optional.empty();
    }
    Optional<Instant> since =
        switch (resolution.notice()) {
          case UNDELIVERED -> Optional.of(resolution.fate().at());
          case UNDER_WAY -> Optional.of(resolution.disputeUntil().due());
          case DELIVERED, TOLD_IN_PERSON -> Optional.empty();
        };
    return since.map(at -> new Untold(What.RESOLUTION, resolution.sequence(), at));
  }
}
