package id.aduan.notification.stream;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import id.aduan.notification.ledger.ConfirmErasures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Confirms erasures on the topic of deliveries: one event for each, however often it comes. */
final class KafkaConfirmErasures implements ConfirmErasures {
  private static final String SOURCE = "/notification-service";
  private final EventSender kafka;

  KafkaConfirmErasures(EventSender kafka) {
    this.kafka = kafka;
  }

  @Override
  public void confirm(List<Envelope<DossierEvent>> erasures) {
    List<CompletableFuture<?>> sent = new ArrayList<>(erasures.size());
    for (Envelope<DossierEvent> erasure : erasures) {
      sent.add(kafka.send(Topics.DELIVERIES, EventCodec.DELIVERIES, confirmation(erasure)));
    }
    sent.forEach(Acknowledgement::await);
  }

  private static Envelope<DeliveryEvent> confirmation(Envelope<DossierEvent> erasure) {
    return new Envelope<>(
        new EventId(erasure.id() + ".contact"),
        SOURCE,
        erasure.subject(),
        erasure.time(),
        null,
        new ContactErasureConfirmed(erasure.event().acceptedAt()));
  }
}
