package id.aduan.notification.ledger;

import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Early receipts without a database: the twin of the store. */
public final class InMemoryEarlyReceipts implements EarlyReceipts {
  private final Map<SmsReference, Early> receipts = new ConcurrentHashMap<>();

  private record Early(SmsSettled receipt, Instant due) {}

  @Override
  public void keep(SmsSettled receipt, Instant lookAgain) {
    var _ = receipts.putIfAbsent(receipt.reference(), new Early(receipt, lookAgain));
  }

  @Override
  public List<SmsSettled> due(Instant now, int limit) {
    return receipts.values().stream()
        .filter(early -> !early.due().isAfter(now))
        .sorted(Comparator.comparing(Early::due))
        .limit(limit)
        .map(Early::receipt)
        .toList();
  }

  @Override
  public void later(SmsReference reference, Instant lookAgain) {
    var _ =
        receipts.computeIfPresent(reference, (_, early) -> new Early(early.receipt(), lookAgain));
  }

  @Override
  public void drop(SmsReference reference) {
    var _ = receipts.remove(reference);
  }
}
