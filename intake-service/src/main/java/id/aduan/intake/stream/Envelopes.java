package id.aduan.intake.stream;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventType;

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
}
