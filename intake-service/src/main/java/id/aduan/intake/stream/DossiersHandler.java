package id.aduan.intake.stream;

import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Journal;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.dossiers.Dossier;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.dossiers.Dossiers.Change;
import id.aduan.intake.dossiers.Dossiers.Versioned;
import id.aduan.intake.dossiers.Recorder;
import id.aduan.intake.dossiers.Recording.Changed;
import id.aduan.intake.dossiers.Recording.Conflicting;
import id.aduan.intake.dossiers.Recording.Full;
import id.aduan.intake.dossiers.Recording.Unchanged;
import id.aduan.intake.sms.Conversations;
import id.aduan.intake.tracking.Progresses;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.kit.stream.Subjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Records what citizens sent: one read and one write for a batch. */
final class DossiersHandler implements BatchHandler<DossierEvent> {
  private static final Versioned NOTHING = new Versioned(0, new Dossier.Unknown());
  private final Dossiers dossiers;
  private final Progresses progresses;
  private final Journal journal;
  private final Conversations conversations;
  private final RecentKeys recent;
  private final EventSender kafka;

  DossiersHandler(
      Dossiers dossiers,
      Progresses progresses,
      Journal journal,
      Conversations conversations,
      RecentKeys recent,
      EventSender kafka) {
    this.dossiers = dossiers;
    this.progresses = progresses;
    this.journal = journal;
    this.conversations = conversations;
    this.recent = recent;
    this.kafka = kafka;
  }

  @Override
  public void handle(List<Envelope<DossierEvent>> batch) {
    Map<TrackingId, Versioned> before =
        dossiers.find(batch.stream().map(Subjects::trackingId).collect(Collectors.toSet()));
    Map<TrackingId, Dossier> after = new LinkedHashMap<>();
    List<Envelope<DossierEvent>> additions = new ArrayList<>();
    for (Envelope<DossierEvent> envelope : batch) {
      TrackingId complaint = envelope.trackingId();
      Dossier dossier =
          Objects.requireNonNullElseGet(
              after.get(complaint), () -> before.getOrDefault(complaint, NOTHING).dossier());
      switch (Recorder.record(dossier, envelope)) {
        case Changed(Dossier next) -> after.put(complaint, next);
        case Unchanged _ -> {}
        case Conflicting(var addition, String key) ->
            additions.add(Envelopes.of(complaint, key, addition));
        case Full _ -> throw new PoisonMessage(envelope, "dossier: full (expected: room)");
      }
    }
    // Before anything is saved: a crash in between brings the batch again, and the same additions.
    Envelopes.publish(kafka, additions);
    save(before, after);
    Map<TrackingId, String> phones = new LinkedHashMap<>();
    batch.forEach(envelope -> {
      TrackingId complaint = envelope.trackingId();
      Dossier now =
          Objects.requireNonNullElseGet(
              after.get(complaint), () -> before.getOrDefault(complaint, NOTHING).dossier());
      if (!(now instanceof Dossier.Erased)) {
        remember(envelope, phones);
      }
    });
    conversations.introduce(phones);
    completeErasures(batch);
  }

  /**
   * Confirmed only when nothing is left, and as often as the erasure comes: the same under the same
   * id. What is journaled and not published yet was overtaken by it.
   */
  private void completeErasures(List<Envelope<DossierEvent>> batch) {
    List<Envelope<DossierEvent>> erasures =
        batch.stream().filter(envelope -> envelope.event() instanceof DossierErased).toList();
    if (!erasures.isEmpty()) {
      List<TrackingId> erased = erasures.stream().map(Envelope::trackingId).toList();
      journal.erase(erased);
      conversations.erase(erased);
      recent.forget(erased);
      Envelopes.publish(kafka, erasures.stream().map(DossiersHandler::confirmation).toList());
    }
  }

  private static Envelope<DossierEvent> confirmation(Envelope<DossierEvent> erasure) {
    return Envelopes.of(
        erasure.trackingId(),
        erasure.id().value(),
        new DossierErasureConfirmed(erasure.event().acceptedAt()));
  }

  private void save(Map<TrackingId, Versioned> before, Map<TrackingId, Dossier> after) {
    Set<TrackingId> erased = new LinkedHashSet<>();
    List<Change> changes = new ArrayList<>(after.size());
    after.forEach((complaint, next) -> {
      changes.add(new Change(complaint, before.getOrDefault(complaint, NOTHING), next));
      if (next instanceof Dossier.Erased) {
        erased.add(complaint);
      }
    });
    if (!erased.isEmpty()) {
      progresses.erase(erased);
    }
    if (!changes.isEmpty()) {
      dossiers.save(changes);
    }
  }

  /** The SMS door itself remembers who wrote to it. */
  private void remember(Envelope<DossierEvent> envelope, Map<TrackingId, String> phones) {
    if (envelope.event() instanceof ComplaintReceived received) {
      recent.learn(envelope.trackingId().value(), received.contentHash(), received.acceptedAt());
      String phone = received.content().reporter().phone();
      if (phone != null && received.channel() != Channel.SMS) {
        phones.put(envelope.trackingId(), phone);
      }
    }
  }
}
