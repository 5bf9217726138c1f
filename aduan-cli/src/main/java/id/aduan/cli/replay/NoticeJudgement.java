package id.aduan.cli.replay;

import id.aduan.cli.replay.CaseFound.Event;
import id.aduan.cli.replay.CaseFound.Settled;
import id.aduan.cli.replay.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Compares what a case says of its notices with what the ledger says. A case settles the notice of
 * a question or of a resolution once, as the message came to its end, and only while it waits for
 * the reporter: then it must.
 */
final class NoticeJudgement {
  static final String SETTLED = "case.notice-settled.v1";
  private static final Map<String, String> AWAITED =
      Map.of(
          "AWAITING_REPORTER", "case.question-asked.v1",
          "RESOLVED", "case.resolved.v1");

  private final CaseFound kase;
  private final Found found;
  private final BiConsumer<Kind, String> find;

  private NoticeJudgement(CaseFound kase, Found found, BiConsumer<Kind, String> find) {
    this.kase = kase;
    this.found = found;
    this.find = find;
  }

  static void of(CaseFound kase, Found found, BiConsumer<Kind, String> find) {
    new NoticeJudgement(kase, found, find).judge();
  }

  private void judge() {
    Map<Long, String> types = new HashMap<>();
    kase.history().forEach(event -> types.putIfAbsent(event.sequence(), event.type()));
    Set<Long> known = new HashSet<>();
    for (Settled settled : settled()) {
      long notice = settled.notice();
      String type = types.getOrDefault(notice, "no event");
      if (!AWAITED.containsValue(type)) {
        find.accept(
            Kind.STRANGE,
            "notice of event %d, %s, is settled (expected: of a question or a resolution)"
                .formatted(notice, type));
      } else if (!known.add(notice)) {
        find.accept(Kind.DOUBLED, "notice of event %d is settled again".formatted(notice));
      } else {
        judge(settled);
      }
    }
    awaited()
        .filter(notice -> !known.contains(notice))
        .ifPresent(notice ->
            find.accept(
                Kind.LOST,
                "notice of event %d is not settled (expected: %s waits for it)"
                    .formatted(notice, kase.state())));
  }

  private void judge(Settled settled) {
    message(settled.notice())
        .filter(row -> row.isSent() != settled.delivered())
        .ifPresent(row ->
            find.accept(
                Kind.STRANGE,
                "notice of event %d is settled as %s (expected: as message %s is %s)"
                    .formatted(
                        settled.notice(),
                        settled.delivered() ? "delivered" : "not delivered",
                        row.purpose(),
                        row.state())));
  }

  private List<Settled> settled() {
    List<Settled> all = new ArrayList<>();
    for (Event event : kase.history()) {
      if (event.settled() != null) {
        all.add(event.settled());
      }
    }
    return all;
  }

  /** The notice that the case, as it stands, waits for. */
  private Optional<Long> awaited() {
    String awaited = AWAITED.getOrDefault(kase.state(), "");
    return kase.history().reversed().stream()
        .filter(event -> event.type().equals(awaited))
        .map(Event::sequence)
        .findFirst();
  }

  private Optional<LedgerRow> message(long notice) {
    Set<String> ids =
        found.feed().stream()
            .filter(entry -> entry.sequence() == notice)
            .map(FeedEntry::id)
            .collect(Collectors.toSet());
    return found.ledger().stream().filter(row -> ids.contains(row.cause())).findFirst();
  }
}
