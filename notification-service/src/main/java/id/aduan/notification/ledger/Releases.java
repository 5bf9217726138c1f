package id.aduan.notification.ledger;

import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Decision.Unchanged;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves on what waits for a dossier, and drops what an erasure forbids. A write that loses a race
 * is not repeated: whoever won it did the same, or reads the contact before he sends.
 */
public final class Releases {
  private final Contacts contacts;
  private final Ledger ledger;
  private final MessageDecider decider;
  private final Clock clock;

  public Releases(Contacts contacts, Ledger ledger, MessageDecider decider, Clock clock) {
    this.contacts = contacts;
    this.ledger = ledger;
    this.decider = decider;
    this.clock = clock;
  }

  /** Releases the messages of those complaints whose dossiers are there. */
  public void release(Collection<TrackingId> complaints) {
    if (!complaints.isEmpty()) {
      Map<TrackingId, Contact> known = contacts.find(complaints);
      signal(
          known.keySet(),
          complaint -> Optional.ofNullable(known.get(complaint)).map(Signal.DossierCame::new));
    }
  }

  /** Nobody is told anything more of these, and nothing that was written in them stays. */
  public void erase(Collection<TrackingId> complaints) {
    signal(complaints, _ -> Optional.of(new Signal.Erased()));
  }

  private void signal(
      Collection<TrackingId> complaints,
      Function<TrackingId, Optional<? extends Signal>> signalOf) {
    if (complaints.isEmpty()) {
      return;
    }
    for (Entry entry : ledger.unsettled(complaints)) {
      signalOf
          .apply(entry.notice().complaint())
          .ifPresent(signal -> {
            switch (decider.decide(entry, signal, clock.instant())) {
              case Changed changed -> {
                boolean _ = ledger.save(changed);
              }
              case Unchanged _ -> {}
            }
          });
    }
  }
}
