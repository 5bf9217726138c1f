package id.aduan.cli;

import id.aduan.cli.replay.Finding;
import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.cli.replay.MessageCounts;
import id.aduan.cli.replay.ReplayResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A replay's result for people. */
final class Report {
  private static final int MOST_LINES = 20;

  private Report() {}

  static String of(ReplayResult result) {
    StringBuilder text = new StringBuilder();
    MessageCounts messages = result.messages();
    line(
        text, "sent", result.sent(), "of which sent again after the answer: " + result.sentAgain());
    line(
        text,
        "acknowledged",
        result.acknowledged(),
        "refused at the door: " + result.refused().size());
    line(
        text, "cases", result.cases(), "in the coordinator's list: " + result.inCoordinatorsList());
    line(
        text,
        "in an OPD's list",
        result.inOpdsList(),
        "hand-offs and reopenings not counted twice");
    line(text, "to the end", result.toTheEnd(), "disputed and reopened: " + result.reopened());
    line(
        text,
        "misconduct",
        result.work().misconduct(),
        form(
            "officials asked: %d, owners decided: %d, photos: %d",
            result.work().informed(), result.work().settled(), result.work().photos()));
    line(
        text,
        "events",
        result.events(),
        form(
            "in the overseer's feed: %d (whole feed: %d)",
            result.feedEntries(), result.feedLast()));
    line(
        text,
        "messages",
        messages.all(),
        form("handed over %d, skipped %s", messages.sent(), messages.skipped()));
    line(
        text,
        "mails",
        messages.mails(),
        form(
            "doubled: %d; messages with a lost answer: %d",
            messages.doubled(), messages.uncertain()));
    text.append('\n');
    latency(text, "acceptance -> coordinator's list", result.toCoordinator());
    latency(text, "disposition -> OPD's list", result.toOpd());
    latency(text, "event -> overseer's feed", result.toFeed());
    text.append('\n');
    text.append(
        form(
            "reconciled %d   lost %d   doubled %d   out of order %d   strange %d   troubles %d"
                + "   (%.0f s)%n",
            result.reconciled(),
            result.found(Kind.LOST),
            result.found(Kind.DOUBLED),
            result.found(Kind.OUT_OF_ORDER),
            result.found(Kind.STRANGE),
            result.troubles().size(),
            result.seconds()));
    some(text, result.findings().stream().map(Report::said).toList());
    some(text, result.troubles());
    some(text, result.refused());
    text.append("answers: ").append(failures(result.answers())).append('\n');
    text.append(verdict(result));
    return text.toString();
  }

  private static String verdict(ReplayResult result) {
    if (!result.isClean()) {
      return "NOT CLEAN: " + String.join("; ", result.stains()) + ".";
    }
    return result.refused().isEmpty()
        ? "All is there, once and in order."
        : form(
            "All that was accepted is there, once and in order; %d of %d were refused at the door.",
            result.refused().size(), result.sent());
  }

  private static void line(StringBuilder text, String what, long count, String more) {
    text.append(form("%-18s %8d   %s%n", what, count, more));
  }

  private static void latency(StringBuilder text, String what, Percentiles latency) {
    text.append(
        form(
            "%-34s p50 %6.0f ms   p95 %6.0f ms   p99 %6.0f ms   most %6.0f ms   (%d)%n",
            what, latency.p50(), latency.p95(), latency.p99(), latency.longest(), latency.count()));
  }

  private static String said(Finding finding) {
    return "%s %s: %s".formatted(finding.kind(), finding.trackingId(), finding.what());
  }

  private static void some(StringBuilder text, List<String> lines) {
    lines.stream().limit(MOST_LINES).forEach(line -> text.append("  ").append(line).append('\n'));
    if (lines.size() > MOST_LINES) {
      text.append(form("  ... and %d more%n", lines.size() - MOST_LINES));
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private static String form(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private static String failures(Map<String, Long> answers) {
    return answers.entrySet().stream()
        .map(answer -> answer.getKey() + " x" + answer.getValue())
        .collect(Collectors.joining(", "));
  }
}
