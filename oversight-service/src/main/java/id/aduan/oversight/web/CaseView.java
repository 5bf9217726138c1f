package id.aduan.oversight.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.aduan.contract.Actor;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Deadline;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.telling.Told;
import id.aduan.oversight.watching.Clocks.Missed;
import id.aduan.oversight.watching.Ending;
import id.aduan.oversight.watching.FirstAnswer;
import id.aduan.oversight.watching.Holding;
import id.aduan.oversight.watching.Holding.Lateness;
import id.aduan.oversight.watching.HoldingEnd;
import id.aduan.oversight.watching.Matter;
import id.aduan.oversight.watching.Resolution;
import id.aduan.oversight.watching.Step;
import id.aduan.oversight.watching.WatchedCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an overseer is told of a case.
 *
 * @param followedUp whether the agency that has the case did anything, since when, and by whom
 * @param resolution the final answer that stands, with its proof
 * @param disputed final answers that the reporter did not accept
 * @param overdue whether a limit of those who handle it is over now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
    TrackingId trackingId,
    long sequence,
    StateView state,
    Matter matter,
    FollowUpView followedUp,
    @Nullable OpdCode opd,
    List<HoldingView> holdings,
    @Nullable Step verified,
    @Nullable FirstAnswer firstAnswer,
    int answers,
    @Nullable Resolution resolution,
    List<Resolution> disputed,
    int reopenings,
    @Nullable Integer rating,
    @Nullable EndingView ending,
    boolean overdue,
    List<Deadline> deadlines,
    List<Missed> missed,
    Told told,
    List<EventView> timeline) {

  static CaseView of(
      WatchedCase watched, Told told, List<Notice> history, Language language, Instant now) {
    var progress = watched.progress();
    Resolution standing = watched.resolution().orElse(null);
    return new CaseView(
        watched.complaint(),
        watched.sequence(),
        StateView.of(watched, language),
        watched.matter(),
        FollowUpView.of(watched),
        watched.holding().map(Holding::opd).orElse(null),
        watched.holdings().stream().map(HoldingView::of).toList(),
        progress.verified(),
        progress.firstAnswer(),
        progress.answers(),
        standing,
        progress.resolutions().stream().filter(resolution -> !resolution.equals(standing)).toList(),
        progress.reopenings().size(),
        progress.rating(),
        EndingView.of(progress.ending()),
        watched.nextDue().filter(due -> !due.isAfter(now)).isPresent(),
        watched.clocks().running(),
        watched.clocks().missed(),
        told,
        history.stream().map(EventView::of).toList());
  }

  /** Where the case stands. */
  record StateView(CaseStateCode code, String label, Instant since) {
    static StateView of(WatchedCase watched, Language language) {
      CaseStateCode state = watched.standing().state();
      return new StateView(state, StateLabels.of(state).in(language), watched.standing().since());
    }
  }

  /** Followed up or not, since when, by whom. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FollowUpView(boolean answer, @Nullable Instant since, @Nullable Actor by) {
    static FollowUpView of(WatchedCase watched) {
      return watched
          .followUp()
          .map(step -> new FollowUpView(true, step.at(), step.by()))
          .orElse(new FollowUpView(false, null, null));
    }
  }

  /** The time in which one agency had the case. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HoldingView(
      OpdCode opd,
      Instant since,
      DispositionBasis basis,
      @Nullable Step followUp,
      @Nullable Instant until,
      @Nullable ReturnReason returned,
      @Nullable OpdCode proposedOwner,
      @Nullable Lateness late) {
    static HoldingView of(Holding holding) {
      HoldingEnd ending = holding.ending();
      return switch (ending) {
        case null -> of(holding, null, null, null);
        case HoldingEnd.HandedOn(Instant at) -> of(holding, at, null, null);
        case HoldingEnd.Returned(Step step, ReturnReason reason, var proposed) ->
            of(holding, step.at(), reason, proposed);
      };
    }

    private static HoldingView of(
        Holding holding,
        @Nullable Instant until,
        @Nullable ReturnReason returned,
        @Nullable OpdCode proposedOwner) {
      return new HoldingView(
          holding.opd(),
          holding.since(),
          holding.basis(),
          holding.followUp(),
          until,
          returned,
          proposedOwner,
          holding.late());
    }
  }

  /**
   * How the case ended.
   *
   * @param how closed, archived, forwarded or withdrawn
   * @param detail how it was closed, why archived, or who took it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EndingView(String how, @Nullable String detail, Step step) {
    static @Nullable EndingView of(@Nullable Ending ending) {
      return switch (ending) {
        case null -> null;
        case Ending.Closed(Step step, var how) -> new EndingView("closed", how.name(), step);
        case Ending.Archived(Step step, var reason) ->
            new EndingView("archived", reason.name(), step);
        case Ending.Forwarded(Step step, var institution) ->
            new EndingView("forwarded", institution.value(), step);
        case Ending.Withdrawn(Step step) -> new EndingView("withdrawn", null, step);
      };
    }
  }

  /** One event of the case's history. */
  record EventView(long sequence, Instant at, String type) {
    static EventView of(Notice notice) {
      return new EventView(notice.sequence(), notice.time(), notice.type());
    }
  }
}
