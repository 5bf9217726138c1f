package id.aduan.cli.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many messages the reporters of a replay got.
 *
 * @param all in the ledger
 * @param sent of them, handed over
 * @param skipped of them, by reason
 * @param mails in the mailbox
 * @param doubled mails beyond the first of a message
 * @param uncertain messages of which the ledger says that an answer was lost
 */
public record MessageCounts(
    int all, int sent, Map<String, Integer> skipped, int mails, int doubled, int uncertain) {
  public MessageCounts {
    skipped = Map.copyOf(skipped);
  }

  static MessageCounts of(List<Found> found) {
    List<LedgerRow> rows = found.stream().flatMap(one -> one.ledger().stream()).toList();
    List<Integer> mails = found.stream().flatMap(one -> one.mails().values().stream()).toList();
    Map<String, Integer> skipped = new TreeMap<>();
    rows.stream()
        .filter(LedgerRow::isSkipped)
        .forEach(row -> skipped.merge(row.skipReason(), 1, Integer::sum));
    return new MessageCounts(
        rows.size(),
        (int) rows.stream().filter(LedgerRow::isSent).count(),
        skipped,
        mails.stream().mapToInt(Integer::intValue).sum(),
        mails.stream().mapToInt(came -> came - 1).sum(),
        (int) rows.stream().filter(row -> row.uncertain() > 0).count());
  }
}
