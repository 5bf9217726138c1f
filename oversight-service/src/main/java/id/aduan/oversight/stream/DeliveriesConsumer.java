package id.aduan.oversight.stream;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.Envelope;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.oversight.telling.MessageFate;
import id.aduan.oversight.telling.MessageState;
import id.aduan.oversight.telling.Messages;
import java.util.List;

/** {@code notification.deliveries.v1} into what became of each message. */
final class DeliveriesConsumer implements BatchHandler<DeliveryEvent> {
  private final Messages messages;

  DeliveriesConsumer(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void handle(List<Envelope<DeliveryEvent>> batch) {
    messages.take(batch.stream().map(DeliveriesConsumer::fate).toList());
  }

  private static MessageFate fate(Envelope<DeliveryEvent> envelope) {
    return switch (envelope.event()) {
      case MessagePlanned _ -> fate(envelope, MessageState.PLANNED, 0, "");
      case MessageHandedOver handed ->
          fate(envelope, MessageState.HANDED_OVER, handed.attempt(), "");
      case MessageUncertain lost -> fate(envelope, MessageState.UNCERTAIN, lost.attempt(), "");
      case MessageDelivered _ -> fate(envelope, MessageState.DELIVERED, 0, "");
      case MessageFailed failed -> fate(envelope, MessageState.FAILED, 0, failed.reason().name());
      case MessageSkipped skipped ->
          fate(envelope, MessageState.SKIPPED, 0, skipped.reason().name());
    };
  }

  private static MessageFate fate(
      Envelope<DeliveryEvent> envelope, MessageState state, int attempt, String reason) {
    return new MessageFate(
        Subjects.trackingId(envelope),
        envelope.event().message(),
        state,
        attempt,
        reason,
        envelope.time());
  }
}
