package id.aduan.cli.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the public interfaces tell of one complaint.
 *
 * @param feed its entries in the overseer's feed, in the feed's order
 * @param attachments looked for only where something was attached
 * @param mails how many mails came to its reporter, by the id of the message that they carry
 */
record Found(
    Optional<CaseFound> kase,
    List<FeedEntry> feed,
    List<LedgerRow> ledger,
    Map<String, Integer> mails,
    List<AttachmentFound> attachments) {
  Found {
    feed = List.copyOf(feed);
    ledger = List.copyOf(ledger);
    mails = Map.copyOf(mails);
    attachments = List.copyOf(attachments);
  }

  /** One to which nothing was attached. */
  Found(
      Optional<CaseFound> kase,
      List<FeedEntry> feed,
      List<LedgerRow> ledger,
      Map<String, Integer> mails) {
    this(kase, feed, ledger, mails, List.of());
  }
}
