package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.replay.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what people were told with what is there. Whatever was acknowledged has left exactly one
 * event; every event stands once and in order in the feed; every message that an event calls for is
 * in the ledger once, under its purpose, and in the mailbox once, or twice where the ledger says
 * that an answer was lost; there is no message and no mail that nothing calls for.
 */
final class Judgement {
  private static final String NOBODY_TO_BE_REACHED = "NO_CONTACT";
  private static final Map<String, String> PURPOSES =
      Map.of(
          "case.opened.v1", "RECEIPT",
          "case.question-asked.v1", "QUESTION",
          "case.disposed.v1", "PROGRESS",
          "case.answered.v1", "ANSWER",
          "case.resolved.v1", "RESOLUTION",
          "case.reopened.v1", "REOPENING",
          "case.closed.v1", "CLOSING",
          "case.archived.v1", "CLOSING",
          "case.forwarded.v1", "CLOSING");

  private final Life life;
  private final Found found;
  private final String id;
  private final List<Finding> findings = new ArrayList<>();

  private Judgement(Life life, Found found) {
    this.life = life;
    this.found = found;
    Acknowledged told = Objects.requireNonNull(life.acknowledged(), "only the acknowledged count");
    this.id = told.trackingId();
  }

  /** What is wrong with one complaint; nothing, if all is well. */
  static List<Finding> of(Life life, Found found) {
    Judgement judgement = new Judgement(life, found);
    if (found.kase().isEmpty()) {
      judgement.find(Kind.LOST, "acknowledged, and no case");
    } else {
      judgement.judge(found.kase().get());
    }
    return List.copyOf(judgement.findings);
  }

  /** How many messages deeds call for: each its own, but only the first disposition. */
  static int messages(Map<Deed, Integer> deeds) {
    return deeds.entrySet().stream()
        .filter(deed -> PURPOSES.containsKey(deed.getKey().event()))
        .mapToInt(deed -> deed.getKey() == Deed.DISPOSED ? 1 : deed.getValue())
        .sum();
  }

  private void judge(CaseFound kase) {
    judgeText(kase);
    judgeSequence(kase);
    DeedJudgement.of(life, kase, this::find);
    judgeFeed(kase);
    judgeLedger();
    judgeMails();
    NoticeJudgement.of(kase, found, this::find);
    AttachmentJudgement.of(life, found.attachments(), this::find);
    judgeSecrecy();
  }

  private void judgeText(CaseFound kase) {
    if (!words(kase.complaint()).equals(words(life.grievance().text()))) {
      find(Kind.LOST, "the text of the case is not the one that was sent");
    }
  }

  private void judgeSequence(CaseFound kase) {
    long expected = 1;
    for (CaseFound.Event event : kase.history()) {
      if (event.sequence() != expected) {
        find(
            Kind.OUT_OF_ORDER,
            "history: event %d (expected: %d)".formatted(event.sequence(), expected));
        return;
      }
      expected++;
    }
  }

  private void judgeFeed(CaseFound kase) {
    Map<Long, Integer> times = counts(found.feed(), FeedEntry::sequence);
    for (CaseFound.Event event : kase.history()) {
      if (!times.containsKey(event.sequence())) {
        find(Kind.LOST, "event %d is not in the feed".formatted(event.sequence()));
      }
    }
    times.forEach((sequence, count) -> {
      if (count > 1) {
        find(Kind.DOUBLED, "event %d stands %d times in the feed".formatted(sequence, count));
      }
    });
    List<Long> inFeed = found.feed().stream().map(FeedEntry::sequence).toList();
    if (!inFeed.equals(inFeed.stream().sorted().toList())) {
      find(Kind.OUT_OF_ORDER, "feed: " + inFeed + " (expected: in order)");
    }
    judgeTypes(kase);
  }

  private void judgeTypes(CaseFound kase) {
    Map<Long, String> types =
        kase.history().stream()
            .collect(
                Collectors.toMap(
                    CaseFound.Event::sequence, CaseFound.Event::type, (one, other) -> one));
    for (FeedEntry entry : found.feed()) {
      String type = types.get(entry.sequence());
      if (!entry.type().equals(type)) {
        find(
            Kind.STRANGE,
            "event %d is %s in the feed (expected: %s)"
                .formatted(entry.sequence(), entry.type(), type));
      }
    }
  }

  private void judgeLedger() {
    Map<String, List<LedgerRow>> rows =
        found.ledger().stream()
            .collect(Collectors.groupingBy(LedgerRow::cause, TreeMap::new, Collectors.toList()));
    boolean disposedBefore = false;
    Set<String> known = new HashSet<>();
    for (FeedEntry event : found.feed()) {
      if (!known.add(event.id())) {
        continue;
      }
      boolean disposition = event.type().equals("case.disposed.v1");
      String purpose = disposition && disposedBefore ? null : PURPOSES.get(event.type());
      disposedBefore |= disposition;
      List<LedgerRow> about = rows.getOrDefault(event.id(), List.of());
      rows.remove(event.id());
      int wanted = purpose == null ? 0 : 1;
      if (about.size() != wanted) {
        find(
            about.size() < wanted ? Kind.LOST : Kind.DOUBLED,
            "%d messages about %s (expected: %d)".formatted(about.size(), event.type(), wanted));
      } else if (purpose != null && !about.getFirst().purpose().equals(purpose)) {
        find(
            Kind.STRANGE,
            "message %s about %s (expected: %s)"
                .formatted(about.getFirst().purpose(), event.type(), purpose));
      }
    }
    rows.values().stream()
        .flatMap(List::stream)
        .forEach(row ->
            find(
                Kind.DOUBLED,
                "message %s about event %s (expected: an event of the feed)"
                    .formatted(row.purpose(), row.cause())));
    found.ledger().forEach(this::judgeMessage);
  }

  private void judgeMessage(LedgerRow row) {
    if (life.plan().contact() && !row.isSent()) {
      find(
          row.state().equals("FAILED") || row.isSkipped() ? Kind.STRANGE : Kind.LOST,
          "message %s is %s %s (expected: handed over)"
              .formatted(row.purpose(), row.state(), row.skipReason()));
    }
    if (!life.plan().contact()
        && !(row.isSkipped() && row.skipReason().equals(NOBODY_TO_BE_REACHED))) {
      find(
          Kind.STRANGE,
          "message %s is %s %s (expected: skipped, nobody can be reached)"
              .formatted(row.purpose(), row.state(), row.skipReason()));
    }
  }

  private void judgeMails() {
    Map<String, Integer> unknown = new TreeMap<>(found.mails());
    for (LedgerRow row : found.ledger()) {
      int mails = found.mails().getOrDefault(row.id(), 0);
      unknown.remove(row.id());
      if (row.isSent() && mails == 0) {
        find(Kind.LOST, "message %s was handed over and is no mail".formatted(row.purpose()));
      }
      if (row.isSkipped() && mails > 0) {
        find(Kind.STRANGE, "message %s was skipped and is a mail".formatted(row.purpose()));
      }
      if (mails > 1 + row.uncertain()) {
        find(
            Kind.DOUBLED,
            "message %s is %d mails (expected: at most %d, as the ledger admits %d lost answers)"
                .formatted(row.purpose(), mails, 1 + row.uncertain(), row.uncertain()));
      }
    }
    unknown.forEach((message, mails) ->
        find(
            Kind.DOUBLED,
            "%d mails of message %s (expected: one of the ledger)".formatted(mails, message)));
  }

  private void judgeSecrecy() {
    life.shownTo()
        .forEach(accused ->
            find(
                Kind.STRANGE,
                "shown to " + accused + " (expected: to nobody of an accused office)"));
  }

  private void find(Kind kind, String what) {
    findings.add(new Finding(kind, id, what));
  }

  /** A text as it is compared: white space is nobody's. */
  static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static <T, K> Map<K, Integer> counts(List<T> all, Function<T, K> key) {
    Map<K, Integer> counts = new HashMap<>();
    all.forEach(one -> counts.merge(key.apply(one), 1, Integer::sum));
    return counts;
  }
}
