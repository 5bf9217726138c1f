package id.aduan.notification.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.notification.ledger.ReceiptsHandler;
import java.util.List;

/** Receipts to the fates of messages. */
final class SmsReceiptsConsumer implements BatchHandler<SmsReceiptEvent> {
  private final ReceiptsHandler handler;

  SmsReceiptsConsumer(ReceiptsHandler handler) {
    this.handler = handler;
  }

  @Override
  public void handle(List<Envelope<SmsReceiptEvent>> batch) {
    handler.handle(batch.stream().map(SmsReceiptsConsumer::settled).toList());
  }

  private static SmsSettled settled(Envelope<SmsReceiptEvent> envelope) {
    return switch (envelope.event()) {
      case SmsSettled settled -> settled;
    };
  }
}
