package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A whole life with which nothing is wrong. */
final class Healthy {
  static final String ID = "A1B2-C3D4";
  static final String TEXT = "Lampu jalan padam di depan pasar";
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
  private static final List<Deed> DEEDS =
      List.of(
          Deed.FILED,
          Deed.VERIFIED,
          Deed.DISPOSED,
          Deed.STARTED,
          Deed.ANSWERED,
          Deed.RESOLVED,
          Deed.RATED,
          Deed.CONFIRMED);
  private static final Map<Deed, String> PURPOSES =
      Map.of(
          Deed.FILED, "RECEIPT",
          Deed.ASKED, "QUESTION",
          Deed.DISPOSED, "PROGRESS",
          Deed.ANSWERED, "ANSWER",
          Deed.RESOLVED, "RESOLUTION",
          Deed.CONFIRMED, "CLOSING");

  private Healthy() {}

  static Life life(boolean reachable) {
    Life life = acknowledged(1, ID, reachable);
    DEEDS.stream().skip(1).forEach(life::did);
    return life;
  }

  /** Only filed so far. */
  static Life acknowledged(int number, String id, boolean reachable) {
    return filed(
        number, id, new Plan(reachable, false, false, 0, false, false, false, false, false, 5));
  }

  /** Filed, with more to come. */
  static Life filed(String id, Plan plan) {
    return filed(1, id, plan);
  }

  private static Life filed(int number, String id, Plan plan) {
    Life life = new Life(number, new UUID(0, number), new Grievance(TEXT, "Sangir", null), plan);
    life.acknowledge(new Acknowledged(id, "code", AT, AT));
    return life;
  }

  static Found found(boolean reachable) {
    return found(DEEDS, reachable);
  }

  /** What these deeds leave; of dispositions only the first is told. */
  static Found found(List<Deed> deeds, boolean reachable) {
    List<CaseFound.Event> history = new ArrayList<>();
    List<FeedEntry> feed = new ArrayList<>();
    List<LedgerRow> ledger = new ArrayList<>();
    Map<String, Integer> mails = new LinkedHashMap<>();
    for (Deed deed : deeds) {
      boolean again =
          deed == Deed.DISPOSED && feed.stream().anyMatch(e -> e.type().equals(deed.event()));
      int sequence = history.size() + 1;
      history.add(new CaseFound.Event(sequence, deed.event()));
      feed.add(entry(sequence, deed.event()));
      String purpose = again ? null : PURPOSES.get(deed);
      if (purpose != null) {
        ledger.add(
            reachable
                ? row("m" + sequence, "e" + sequence, purpose, "HANDED_OVER", 0, "")
                : row("m" + sequence, "e" + sequence, purpose, "SKIPPED", 0, "NO_CONTACT"));
        if (reachable) {
          mails.put("m" + sequence, 1);
        }
      }
    }
    return new Found(Optional.of(new CaseFound("CLOSED", history, TEXT)), feed, ledger, mails);
  }

  static FeedEntry entry(long sequence, String type) {
    return new FeedEntry(100 + sequence, "e" + sequence, type, AT, ID, sequence);
  }

  static LedgerRow row(
      String id, String cause, String purpose, String state, int uncertain, String skipReason) {
    return new LedgerRow(id, cause, purpose, state, uncertain, skipReason);
  }
}
