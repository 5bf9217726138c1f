package id.aduan.notification.ledger;

import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Decision.Unchanged;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Moves on what waits for a dossier, and drops what an erasure forbids. */
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

  /**
   * Releases the messages of those complaints whose dossiers are there. A write that loses a race
   * is not repeated: whoever won it did the same, or reads the contact before he sends.
   */
  public void release(Collection<TrackingId> complaints) {
    if (!complaints.isEmpty()) {
      Map<TrackingId, Contact> known = contacts.find(complaints);
      var _ =
          signal(
              known.keySet(),
              complaint -> Optional.ofNullable(known.get(complaint)).map(Signal.DossierCame::new));
    }
  }

  /**
   * Nobody is told anything more of these, and nothing that was written in them stays: it returns
   * when that is so, whoever else writes at the same time.
   */
  public void erase(Collection<TrackingId> complaints) {
    Set<TrackingId> rest = Set.copyOf(complaints);
    while (!rest.isEmpty()) {
      rest = signal(rest, _ -> Optional.of(new Signal.Erased()));
    }
  }

  /** Erases those of these whose contact was erased while something was entered about them. */
  public void eraseOvertaken(Collection<TrackingId> complaints) {
    if (!complaints.isEmpty()) {
      erase(
          contacts.find(complaints).values().stream()
              .filter(Contact.Erased.class::isInstance)
              .map(Contact::complaint)
              .toList());
    }
  }

  /** Answers the complaints of which another wrote an entry first. */
  private Set<TrackingId> signal(
      Collection<TrackingId> complaints,
      Function<TrackingId, Optional<? extends Signal>> signalOf) {
    Set<TrackingId> overtaken = new HashSet<>();
    if (complaints.isEmpty()) {
      return overtaken;
    }
    for (Entry entry : ledger.unsettled(complaints)) {
      signalOf
          .apply(entry.notice().complaint())
          .ifPresent(signal -> {
            switch (decider.decide(entry, signal, clock.instant())) {
              case Changed changed -> {
                if (!ledger.save(changed)) {
                  overtaken.add(entry.notice().complaint());
                }
              }
              case Unchanged _ -> {}
            }
          });
    }
    return overtaken;
  }
}
