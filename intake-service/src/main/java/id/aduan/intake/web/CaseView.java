package id.aduan.intake.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventType;
import id.aduan.intake.dossiers.TrackedCase;
import id.aduan.intake.tracking.Moment;
import id.aduan.intake.tracking.Progress;
import id.aduan.intake.web.ComplaintController.Missing;
import id.aduan.kit.web.Bilingual;
import id.aduan.letters.PageWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case as its reporter sees it, in his language. */
record CaseView(
    TrackingId trackingId,
    StateView state,
    @Nullable Instant acceptedAt,
    boolean recorded,
    List<Missing> missing,
    @Nullable QuestionView question,
    List<MomentView> timeline,
    List<DeadlineView> deadlines) {

  /** A state by its code and in words. */
  record StateView(CaseStateCode code, String label) {}

  /** A question to the reporter. */
  record QuestionView(String text, List<Missing> facts, Instant replyBy) {}

  /** One thing that happened. */
  record MomentView(long sequence, Instant at, String type, String label, @Nullable String text) {}

  /** A limit that runs. */
  record DeadlineView(DeadlineKind kind, String label, Instant due) {}

  static CaseView of(TrackedCase tracked, Language language) {
    Progress progress = tracked.progress();
    Bilingual state = tracked.recorded() ? Words.state(progress.state()) : Words.BEING_RECORDED;
    return new CaseView(
        tracked.complaint(),
        new StateView(progress.state(), state.in(language)),
        tracked.acceptedAt(),
        tracked.recorded(),
        isStillAsked(progress.state()) ? missing(tracked, language) : List.of(),
        progress
            .question()
            .map(asked ->
                new QuestionView(
                    asked.text(), Missing.of(asked.facts(), language), asked.replyBy()))
            .orElse(null),
        progress.moments().stream().map(moment -> moment(moment, language)).toList(),
        progress.running().stream()
            .sorted(Comparator.comparing(Deadline::due))
            .map(deadline ->
                new DeadlineView(
                    deadline.kind(), Words.deadline(deadline.kind()).in(language), deadline.due()))
            .toList());
  }

  private static List<Missing> missing(TrackedCase tracked, Language language) {
    return Missing.of(tracked.missing(), language);
  }

  private static boolean isStillAsked(CaseStateCode state) {
    return switch (state) {
      case RECEIVED, AWAITING_REPORTER -> true;
      case VERIFIED, DISPOSED, IN_PROGRESS, RESOLVED, CLOSED, ARCHIVED, FORWARDED -> false;
    };
  }

  private static MomentView moment(Moment moment, Language language) {
    return new MomentView(
        moment.sequence(),
        moment.at(),
        EventType.of(moment.event()).wireName(),
        PageWords.of(moment.event(), language),
        text(moment.texts()));
  }

  private static @Nullable String text(Map<ContentPart, String> texts) {
    return texts.isEmpty()
        ? null
        : texts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n\n"));
  }
}
