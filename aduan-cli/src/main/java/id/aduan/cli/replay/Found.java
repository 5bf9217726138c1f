package id.aduan.cli.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the public interfaces tell of one complaint.
 *
 * @param feed its entries in the overseer's feed, in the feed's order
 * @param mails how many mails came to its reporter, by the id of the message that they carry
 */
record Found(
    Optional<CaseFound> kase,
    List<FeedEntry> feed,
    List<LedgerRow> ledger,
    Map<String, Integer> mails) {
  Found {
    feed = List.copyOf(feed);
    ledger = List.copyOf(ledger);
    mails = Map.copyOf(mails);
  }
}
