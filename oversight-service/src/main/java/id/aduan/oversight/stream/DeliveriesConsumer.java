package id.aduan.oversight.stream;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.OfMessage;
import id.aduan.contract.Envelope;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.Subjects;
import id.aduan.oversight.telling.MessageFate;
import id.aduan.oversight.telling.MessageState;
import id.aduan.oversight.telling.Messages;
import java.util.List;
import java.util.stream.Stream;

/** {@code notification.deliveries.v1} into what became of each message. */
final class DeliveriesConsumer implements BatchHandler<DeliveryEvent> {
  private final Messages messages;

  DeliveriesConsumer(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void handle(List<Envelope<DeliveryEvent>> batch) {
    messages.take(batch.stream().flatMap(DeliveriesConsumer::fates).toList());
  }

  /** That a contact is erased is no message's fate. */
  private static Stream<MessageFate> fates(Envelope<DeliveryEvent> envelope) {
    return envelope.event() instanceof OfMessage event
        ? Stream.of(fate(envelope, event))
        : Stream.empty();
  }

  private static MessageFate fate(Envelope<DeliveryEvent> envelope, OfMessage event) {
    return switch (event) {
      case MessagePlanned _ -> fate(envelope, event, MessageState.PLANNED, 0, "");
      case MessageHandedOver handed ->
          fate(envelope, event, MessageState.HANDED_OVER, handed.attempt(), "");
      case MessageUncertain lost ->
          fate(envelope, event, MessageState.UNCERTAIN, lost.attempt(), "");
      case MessageDelivered _ -> fate(envelope, event, MessageState.DELIVERED, 0, "");
      case MessageFailed failed ->
          fate(envelope, event, MessageState.FAILED, 0, failed.reason().name());
      case MessageSkipped skipped ->
          fate(envelope, event, MessageState.SKIPPED, 0, skipped.reason().name());
    };
  }

  private static MessageFate fate(
      Envelope<DeliveryEvent> envelope,
      OfMessage event,
      MessageState state,
      int attempt,
      String reason) {
    return new MessageFate(
        Subjects.trackingId(envelope), event.message(), state, attempt, reason, envelope.time());
  }
}
