package id.aduan.intake.dossiers;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.intake.complaints.CanonicalContent;
import java.time.Instant;

/** One event in a dossier, as it was published. */
public record Entry(EventId id, Instant time, DossierEvent event) {

  static Entry of(Envelope<DossierEvent> envelope) {
    return new Entry(envelope.id(), envelope.time(), envelope.event());
  }

  boolean hasIdOf(Entry other) {
    return id.equals(other.id);
  }

  boolean saysTheSameAs(Entry other) {
    return event.getClass() == other.event.getClass()
        && CanonicalContent.of(event).equals(CanonicalContent.of(other.event));
  }
}
