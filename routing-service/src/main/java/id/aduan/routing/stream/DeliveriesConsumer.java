package id.aduan.routing.stream;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.OfMessage;
import id.aduan.contract.Envelope;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.TrackingId;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.StoreBusy;
import id.aduan.routing.cases.CaseCommand.ConfirmErasure;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.NoticesHandler;
import id.aduan.routing.cases.NoticesHandler.Settled;
import id.aduan.routing.cases.TooManyRaces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/**
 * Hands to the domain what a case may be waiting for: the fates of messages (ADR 0015), and that a
 * contact is erased (ADR 0025).
 */
final class DeliveriesConsumer implements BatchHandler<DeliveryEvent> {
  private final NoticesHandler handler;
  private final Counter settled;

  DeliveriesConsumer(NoticesHandler handler, MeterRegistry meters) {
    this.handler = handler;
    this.settled = meters.counter("aduan.routing.notices.settled");
  }

  @Override
  public void handle(List<Envelope<DeliveryEvent>> batch) {
    List<Settled> fates = batch.stream().flatMap(event -> fate(event).stream()).toList();
    if (fates.isEmpty()) {
      return;
    }
    try {
      settled.increment(handler.handle(fates));
    } catch (TooManyRaces e) {
      throw new StoreBusy("cases: overtaken again and again");
    }
  }

  /** Empty where nothing has been settled, or no case waits for it. */
  private static Optional<Settled> fate(Envelope<DeliveryEvent> event) {
    return switch (event.event()) {
      case OfMessage fate ->
          isAwaited(fate.message())
              ? delivered(fate).flatMap(delivered -> settled(event, fate.message(), delivered))
              : Optional.empty();
      case ContactErasureConfirmed _ ->
          TrackingId.parse(event.subject())
              .map(complaint ->
                  new Settled(complaint, new ConfirmErasure(ErasureHolder.NOTIFICATION)));
    };
  }

  private static boolean isAwaited(Message message) {
    return message.recipient() == ActorRole.REPORTER
        && switch (message.purpose()) {
          case QUESTION, RESOLUTION -> true;
          case RECEIPT, PROGRESS, ANSWER, CLOSING, REOPENING, OTHER -> false;
        };
  }

  private static Optional<Settled> settled(
      Envelope<DeliveryEvent> event, Message message, boolean delivered) {
    return TrackingId.parse(event.subject())
        .flatMap(complaint ->
            message.cause().sequenceIn(complaint).stream()
                .mapToObj(notice ->
                    new Settled(complaint, new SettleNotice(notice, delivered, event.time())))
                .findFirst());
  }

  /** Whether a message reached its reporter, as far as its channel can ever say. */
  private static Optional<Boolean> delivered(OfMessage event) {
    return switch (event) {
      case MessageDelivered _ -> Optional.of(true);
      case MessageHandedOver handedOver -> handedOver(handedOver.message());
      case MessageFailed _, MessageSkipped _ -> Optional.of(false);
      case MessagePlanned _, MessageUncertain _ -> Optional.empty();
    };
  }

  /** Of a mail nothing more is ever heard, unless it comes back. */
  private static Optional<Boolean> handedOver(Message message) {
    return switch (message.channel()) {
      case EMAIL -> Optional.of(true);
      case SMS, PUSH, NONE, OTHER -> Optional.empty();
    };
  }
}
