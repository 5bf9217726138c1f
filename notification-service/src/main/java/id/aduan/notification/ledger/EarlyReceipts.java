package id.aduan.notification.ledger;

import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import java.time.Instant;
import java.util.List;

/**
 * Receipts that nothing awaits yet: they overtook the record of the hand-over. Those that come
 * twice, or are of somebody else's messages, lie there too, until their time is over.
 */
public interface EarlyReceipts {

  /** Keeps it; of one message the first that came. */
  void keep(SmsSettled receipt, Instant lookAgain);

  /** Those to be looked at again by now, the longest due first. */
  List<SmsSettled> due(Instant now, int limit);

  /** Leaves it for a while. */
  void later(SmsReference reference, Instant lookAgain);

  void drop(SmsReference reference);
}
