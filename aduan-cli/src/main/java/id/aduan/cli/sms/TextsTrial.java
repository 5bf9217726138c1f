package id.aduan.cli.sms;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.system.SystemState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends texts as SMS, each from a number of its own: each is told a number, and asked one thing at
 * most, in one SMS.
 */
public final class TextsTrial {
  private static final int SHORT = 160;
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration DOUBLES_SHOW = Duration.ofSeconds(5);

  private final Peer peer;
  private final Supplier<SystemState> running;
  private final Duration patience;
  private final Pace pace = new Pace();

  /**
   * @param peer a tame one
   * @param patience how long nothing may move before the waiting ends
   */
  public TextsTrial(Peer peer, Supplier<SystemState> running, Duration patience) {
    this.peer = peer;
    this.running = running;
    this.patience = patience;
  }

  /** Sends those that are short. */
  public TextsResult run(List<String> texts) {
    List<Written> written = new ArrayList<>();
    texts.stream()
        .filter(text -> text.length() < SHORT)
        .forEach(text -> written.add(new Written("62817%07d".formatted(written.size()), "", text)));
    try (Inside inside = new Inside(Target.of(running.get()))) {
      written.forEach(message -> Packing.HEADER.pack(message, 1).forEach(peer::deliver));
      awaitTold(written.size());
      boolean _ = pace.pause(DOUBLES_SHOW);
      return judged(written, inside);
    }
  }

  private void awaitTold(int all) {
    long moved = System.nanoTime();
    int before = -1;
    while (peer.told() < all && System.nanoTime() - moved < patience.toNanos()) {
      if (peer.told() > before) {
        before = peer.told();
        moved = System.nanoTime();
      }
      boolean _ = pace.pause(LOOK);
    }
  }

  private TextsResult judged(List<Written> written, Inside inside) {
    Map<String, List<Submission>> replies =
        peer.submissions().stream().collect(Collectors.groupingBy(Submission::number));
    List<String> findings = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String fault =
          fault(written.get(i), replies.getOrDefault(written.get(i).number(), List.of()), inside);
      if (!fault.isEmpty()) {
        findings.add("text %d: %s".formatted(i + 1, fault));
      }
    }
    int cases = inside.opened().size();
    if (cases != written.size()) {
      findings.add("%d cases (expected: %d)".formatted(cases, written.size()));
    }
    List<Submission> all = replies.values().stream().flatMap(List::stream).toList();
    return new TextsResult(
        written.size(),
        (int) all.stream().map(Reckoning::complaint).filter(id -> !id.isEmpty()).distinct().count(),
        (int) all.stream().filter(reply -> questions(reply) > 0).count(),
        cases,
        all.stream().mapToInt(reply -> reply.text().length()).max().orElse(0),
        findings);
  }

  /**
   * What is wrong with the reply to a message; empty: nothing. Texts are nobody's business here.
   */
  private static String fault(Written message, List<Submission> replies, Inside inside) {
    if (replies.size() != 1) {
      return replies.size() + " replies (expected: one)";
    }
    Submission reply = replies.getFirst();
    String complaint = Reckoning.complaint(reply);
    if (complaint.isEmpty()) {
      return "a reply without a number";
    }
    if (!reply.whole()) {
      return "a reply in parts (expected: one)";
    }
    if (questions(reply) > 1) {
      return questions(reply) + " questions (expected: one at most)";
    }
    String kept = Reckoning.words(inside.whole(complaint).text());
    return !kept.isEmpty() && Reckoning.words(message.text()).endsWith(kept)
        ? ""
        : "other words in the case than were sent";
  }

  private static long questions(Submission reply) {
    return reply.text().chars().filter(character -> character == '?').count();
  }
}
