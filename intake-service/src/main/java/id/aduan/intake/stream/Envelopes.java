package id.aduan.intake.stream;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Puts events into their envelopes: the same event under the same key gets the same id. */
final class Envelopes {
  static final String SOURCE = "/intake-service";

  private Envelopes() {}

  static Envelope<DossierEvent> of(TrackingId complaint, String key, DossierEvent event) {
    return new Envelope<>(
        EventId.ofDossier(complaint, EventType.of(event).wireName(), key),
        SOURCE,
        complaint.value(),
        event.acceptedAt(),
        null,
        event);
  }

  /** Returns when all of these are durable. */
  static void publish(EventSender kafka, List<Envelope<DossierEvent>> events) {
    List<CompletableFuture<?>> sent = new ArrayList<>(events.size());
    for (Envelope<DossierEvent> event : events) {
      sent.add(kafka.send(Topics.DOSSIERS, EventCodec.DOSSIERS, event));
    }
    sent.forEach(Acknowledgement::await);
  }
}
