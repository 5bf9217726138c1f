package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.TrackingId;

/** Where a door makes durable what came from a citizen, before it answers him. */
public interface DossierLog {

  /**
   * Returns when the event is durable somewhere, or can not be made so. The same event under the
   * same key is the same record, however often it is written.
   */
  Durability append(TrackingId complaint, String key, DossierEvent event);

  /** Where an event became durable. */
  enum Durability {
    LOGGED,
    /** Kafka does not answer: kept in the store, published later. */
    JOURNALED,
    NOWHERE
  }
}
