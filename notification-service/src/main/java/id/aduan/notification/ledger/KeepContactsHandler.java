package id.aduan.notification.ledger;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import java.util.List;
import java.util.Optional;

/** Keeps of the dossiers how their reporters can be reached, and nothing else. */
public final class KeepContactsHandler {
  private final Contacts contacts;
  private final Releases releases;
  private final ConfirmErasures confirmations;

  public KeepContactsHandler(Contacts contacts, Releases releases, ConfirmErasures confirmations) {
    this.contacts = contacts;
    this.releases = releases;
    this.confirmations = confirmations;
  }

  /** Idempotent; an erasure holds in whatever order it comes, and is confirmed when it is made. */
  public void handle(List<Envelope<DossierEvent>> dossiers) {
    List<Contact.Known> received =
        dossiers.stream().flatMap(dossier -> contact(dossier).stream()).toList();
    if (!received.isEmpty()) {
      contacts.keep(received);
      releases.release(received.stream().map(Contact.Known::complaint).toList());
    }
    List<Envelope<DossierEvent>> erasures =
        dossiers.stream().filter(dossier -> dossier.event() instanceof DossierErased).toList();
    if (!erasures.isEmpty()) {
      List<TrackingId> erased = erasures.stream().map(Envelope::trackingId).toList();
      contacts.erase(erased);
      releases.erase(erased);
      confirmations.confirm(erasures);
    }
  }

  private static Optional<Contact.Known> contact(Envelope<DossierEvent> dossier) {
    if (dossier.event() instanceof ComplaintReceived received) {
      Reporter reporter = received.content().reporter();
      return Optional.of(
          new Contact.Known(
              dossier.trackingId(),
              reporter.email(),
              reporter.phone(),
              received.language(),
              received.content().visibility().rahasia()));
    }
    return Optional.empty();
  }
}
