package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import java.util.Collection;

/** Keeps what Kafka does not take for now, until it is published. */
public interface Journal {

  /** Returns when the event is durable; throws when the store does not answer. */
  void append(Envelope<DossierEvent> envelope);

  /** Takes away what waits under these numbers, unpublished. */
  void erase(Collection<TrackingId> complaints);

  /** How many wait. */
  long depth();
}
