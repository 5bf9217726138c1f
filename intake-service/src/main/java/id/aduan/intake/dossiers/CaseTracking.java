package id.aduan.intake.dossiers;

import id.aduan.contract.Deadline;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.intake.dossiers.Dossiers.Versioned;
import id.aduan.intake.tracking.Progress;
import id.aduan.intake.tracking.Progresses;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells how a complaint stands; a good number of which nothing is known yet is good all the same.
 */
public final class CaseTracking {
  private final Dossiers dossiers;
  private final Progresses progresses;
  private final RecentKeys recent;
  private final PromptReads reads;

  public CaseTracking(
      Dossiers dossiers, Progresses progresses, RecentKeys recent, PromptReads reads) {
    this.dossiers = dossiers;
    this.progresses = progresses;
    this.recent = recent;
    this.reads = reads;
  }

  public TrackedCase of(TrackingId complaint) {
    return reads.soon(() -> read(complaint));
  }

  private TrackedCase read(TrackingId complaint) {
    List<TrackingId> one = List.of(complaint);
    Progress progress = progresses.find(one).getOrDefault(complaint, Progress.NONE);
    Versioned stored = dossiers.find(one).get(complaint);
    Dossier dossier = stored == null ? new Dossier.Unknown() : stored.dossier();
    return switch (dossier) {
      case Dossier.Recorded(Entry entry, _) -> recorded(complaint, entry, progress);
      case Dossier.Erased _ -> new TrackedCase(complaint, null, true, Set.of(), progress);
      case Dossier.Unknown _, Dossier.Waiting _ ->
          new TrackedCase(
              complaint,
              recent.find(complaint.value()).map(Known::acceptedAt).orElse(null),
              progress.sequence() > 0,
              Set.of(),
              progress);
    };
  }

  private static TrackedCase recorded(TrackingId complaint, Entry entry, Progress progress) {
    Instant acceptedAt = entry.event().acceptedAt();
    Set<MissingFact> missing =
        entry.event() instanceof ComplaintReceived received ? received.missing() : Set.of();
    return new TrackedCase(complaint, acceptedAt, true, missing, progress);
  }

  /** How cases stand, those of which something is known. */
  public Map<TrackingId, Standing> standings(Collection<TrackingId> complaints) {
    if (complaints.isEmpty()) {
      return Map.of();
    }
    Map<TrackingId, Progress> progressing = progresses.find(complaints);
    return dossiers.find(complaints).entrySet().stream()
        .filter(stored -> stored.getValue().dossier() instanceof Dossier.Recorded)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                stored ->
                    standing(
                        progressing.getOrDefault(stored.getKey(), Progress.NONE),
                        isRahasia(stored.getValue().dossier()))));
  }

  private static boolean isRahasia(Dossier dossier) {
    return dossier instanceof Dossier.Recorded(Entry entry, _)
        && entry.event() instanceof ComplaintReceived received
        && received.content().visibility().rahasia();
  }

  private static Standing standing(Progress progress, boolean rahasia) {
    return new Standing(
        progress.state(),
        progress.holder().orElse(null),
        progress.running().stream().map(Deadline::due).min(Comparator.naturalOrder()).orElse(null),
        rahasia,
        progress.surge());
  }
}
