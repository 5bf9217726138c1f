package id.aduan.notification.ledger;

import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.telling.CaseFact;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Enters into the ledger whom a batch of case events tells what. */
public final class TellReporterHandler {
  private final Contacts contacts;
  private final Ledger ledger;
  private final MessageDecider decider;
  private final Releases releases;
  private final Clock clock;

  public TellReporterHandler(
      Contacts contacts, Ledger ledger, MessageDecider decider, Releases releases, Clock clock) {
    this.contacts = contacts;
    this.ledger = ledger;
    this.decider = decider;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Idempotent: an event that comes again finds its entry.
   *
   * @param facts with the sequence of their case
   */
  public void handle(List<Envelope<CaseFact>> facts) {
    List<Envelope<CaseFact>> news =
        facts.stream().filter(fact -> fact.event().news().isPresent()).toList();
    Set<TrackingId> complaints = complaints(news);
    Map<TrackingId, Contact> known = complaints.isEmpty() ? Map.of() : contacts.find(complaints);
    List<Changed> first = new ArrayList<>(news.size());
    for (Envelope<CaseFact> fact : news) {
      first.add(
          decider.begin(
              notice(fact),
              fact.event(),
              Optional.ofNullable(known.get(fact.trackingId())),
              clock.instant()));
    }
    ledger.add(first);
    // A dossier that came between the look and the write found no entry to release.
    releases.release(
        complaints.stream().filter(complaint -> !known.containsKey(complaint)).toList());
    // An erasure that came between them found no entry to take the words from.
    releases.eraseOvertaken(
        complaints(news.stream().filter(fact -> !fact.event().texts().isEmpty()).toList()));
    releases.erase(erased(facts));
  }

  private static List<TrackingId> erased(List<Envelope<CaseFact>> facts) {
    return facts.stream()
        .filter(fact -> fact.event().event() instanceof CaseEvent.ContentErased)
        .map(Envelope::trackingId)
        .toList();
  }

  private static Notice notice(Envelope<CaseFact> fact) {
    return new Notice(
        fact.id(),
        fact.trackingId(),
        Objects.requireNonNull(fact.sequence(), "sequence: absent (expected: of every case event)"),
        ActorRole.REPORTER,
        fact.event().news().orElseThrow().purpose());
  }

  private static Set<TrackingId> complaints(List<Envelope<CaseFact>> facts) {
    return facts.stream().map(Envelope::trackingId).collect(Collectors.toSet());
  }
}
