package id.aduan.intake.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Language;
import id.aduan.intake.web.CaseView.MomentView;
import id.aduan.intake.web.ComplaintController.Missing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the page shows it: times in words, the newest first.
 *
 * @param steps how many of four steps are done; null where the case went another way
 */
record CasePage(
    String state,
    String label,
    boolean recorded,
    @Nullable Integer steps,
    List<Missing> missing,
    @Nullable Asked question,
    List<Entry> timeline,
    List<Due> deadlines,
    Offers offers) {
  private static final int STEPS = 4;

  /** A question and until when it waits. */
  record Asked(String text, List<Missing> facts, String replyBy) {}

  /** One thing that happened. */
  record Entry(String at, String machineTime, String label, @Nullable String text) {}

  /** A limit that runs. */
  record Due(String label, String day) {}

  /** What the reporter can do now. */
  record Offers(boolean add, boolean dispute, boolean rate, boolean withdraw) {}

  static CasePage of(CaseView view, Language language) {
    Moments moments = Moments.of(language);
    CaseStateCode state = view.state().code();
    return new CasePage(
        state.name(),
        view.state().label(),
        view.recorded(),
        steps(view),
        view.question() == null ? view.missing() : List.of(),
        view.question() == null
            ? null
            : new Asked(
                view.question().text(),
                view.question().facts(),
                moments.due(view.question().replyBy())),
        timeline(view, moments, language),
        view.deadlines().stream()
            .map(deadline -> new Due(deadline.label(), moments.due(deadline.due())))
            .toList(),
        offers(state, view.question() != null));
  }

  private static @Nullable Integer steps(CaseView view) {
    return switch (view.state().code()) {
      case RECEIVED -> 1;
      case AWAITING_REPORTER, VERIFIED, DISPOSED, IN_PROGRESS -> 2;
      case RESOLVED, CLOSED -> STEPS;
      case ARCHIVED, FORWARDED -> null;
    };
  }

  private static List<Entry> timeline(CaseView view, Moments moments, Language language) {
    List<Entry> entries = new ArrayList<>();
    for (MomentView moment : view.timeline().reversed()) {
      entries.add(
          new Entry(
              moments.instant(moment.at()), moment.at().toString(), moment.label(), moment.text()));
    }
    if (view.acceptedAt() != null) {
      entries.add(
          new Entry(
              moments.instant(view.acceptedAt()),
              view.acceptedAt().toString(),
              Words.RECEIVED.in(language),
              null));
    }
    return entries;
  }

  private static Offers offers(CaseStateCode state, boolean isAsked) {
    return switch (state) {
      case RECEIVED, VERIFIED, DISPOSED, IN_PROGRESS -> new Offers(true, false, false, true);
      case AWAITING_REPORTER -> new Offers(!isAsked, false, false, true);
      case RESOLVED -> new Offers(true, true, true, false);
      case CLOSED -> new Offers(true, true, true, false);
      case ARCHIVED, FORWARDED -> new Offers(true, false, false, false);
    };
  }
}
