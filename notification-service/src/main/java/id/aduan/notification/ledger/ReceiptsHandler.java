package id.aduan.notification.ledger;

import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.notification.ledger.Decision.Changed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Enters into the ledger what became of messages after their hand-over. */
public final class ReceiptsHandler {
  private static final int PAGE = 200;
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
  private final Ledger ledger;
  private final EarlyReceipts early;
  private final MessageDecider decider;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param patience how long a receipt waits for its message
   */
  public ReceiptsHandler(
      Ledger ledger, EarlyReceipts early, MessageDecider decider, Duration patience, Clock clock) {
    this.ledger = ledger;
    this.early = early;
    this.decider = decider;
    this.patience = patience;
    this.clock = clock;
  }

  /** Idempotent: what came before is not awaited any more. */
  public void handle(List<SmsSettled> receipts) {
    for (SmsSettled receipt : receipts) {
      if (!settles(receipt)) {
        early.keep(receipt, clock.instant().plus(FIRST_LOOK));
      }
    }
  }

  /** Looks again at those that came early, and says whether there may be more to look at. */
  public boolean lookAgain() {
    Instant now = clock.instant();
    List<SmsSettled> due = early.due(now, PAGE);
    for (SmsSettled receipt : due) {
      Duration age = Duration.between(receipt.at(), now);
      if (settles(receipt) || age.compareTo(patience) > 0) {
        early.drop(receipt.reference());
      } else {
        early.later(
            receipt.reference(), now.plus(age.compareTo(FIRST_LOOK) > 0 ? age : FIRST_LOOK));
      }
    }
    return due.size() == PAGE;
  }

  /** Whoever loses a race decides again on what the other wrote. */
  private boolean settles(SmsSettled receipt) {
    while (true) {
      Optional<Changed> change = change(receipt);
      if (change.isEmpty()) {
        return false;
      }
      if (ledger.save(change.get())) {
        return true;
      }
    }
  }

  private Optional<Changed> change(SmsSettled receipt) {
    Signal signal = new Signal.Receipted(receipt.reference(), receipt.fate());
    return ledger.awaiting(receipt.reference()).stream()
        .map(entry -> decider.decide(entry, signal, clock.instant()))
        .filter(Changed.class::isInstance)
        .map(Changed.class::cast)
        .findFirst();
  }
}
