package id.aduan.intake.dossiers;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.intake.complaints.CanonicalContent;
import id.aduan.intake.dossiers.Dossier.Erased;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossier.Unknown;
import id.aduan.intake.dossiers.Dossier.Waiting;
import id.aduan.intake.dossiers.Recording.Changed;
import id.aduan.intake.dossiers.Recording.Conflicting;
import id.aduan.intake.dossiers.Recording.Full;
import id.aduan.intake.dossiers.Recording.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what an event of a citizen does to his dossier, in whatever order and however often. */
public final class Recorder {
  /** So that the document stays well below what a store takes. */
  static final int MOST_FOLLOW_UPS = 300;

  private Recorder() {}

  public static Recording record(Dossier dossier, Envelope<DossierEvent> envelope) {
    Entry entry = Entry.of(envelope);
    return switch (dossier) {
      case Erased _ -> new Unchanged();
      case Unknown _ -> first(entry);
      case Waiting(List<Entry> followUps) -> overtaken(followUps, entry);
      case Recorded recorded -> more(recorded, entry);
    };
  }

  private static Recording first(Entry entry) {
    return switch (entry.event()) {
      case ComplaintReceived _ -> new Changed(new Recorded(entry, List.of()));
      case DossierErased(var at) -> new Changed(new Erased(at));
      case ReporterReplied _, ReporterRated _, ClosureDisputed _, ComplaintWithdrawn _ ->
          new Changed(new Waiting(List.of(entry)));
      case DossierErasureConfirmed _ -> new Unchanged();
    };
  }

  private static Recording overtaken(List<Entry> followUps, Entry entry) {
    return switch (entry.event()) {
      case ComplaintReceived _ -> new Changed(new Recorded(entry, followUps));
      case DossierErased(var at) -> new Changed(new Erased(at));
      case DossierErasureConfirmed _ -> new Unchanged();
      case ReporterReplied _, ReporterRated _, ClosureDisputed _, ComplaintWithdrawn _ ->
          added(followUps, entry, Waiting::new);
    };
  }

  private static Recording more(Recorded recorded, Entry entry) {
    return switch (entry.event()) {
      case ComplaintReceived _ ->
          recorded.complaint().saysTheSameAs(entry) ? new Unchanged() : conflicting(entry);
      case DossierErased(var at) -> new Changed(new Erased(at));
      case DossierErasureConfirmed _ -> new Unchanged();
      case ReporterReplied _, ReporterRated _, ClosureDisputed _, ComplaintWithdrawn _ ->
          added(
              recorded.followUps(), entry, entries -> new Recorded(recorded.complaint(), entries));
    };
  }

  private static Recording added(
      List<Entry> followUps,
      Entry entry,
      java.util.function.Function<List<Entry>, ? extends Dossier> next) {
    Optional<Entry> same = followUps.stream().filter(entry::hasIdOf).findFirst();
    if (same.isPresent()) {
      return same.get().saysTheSameAs(entry) ? new Unchanged() : conflicting(entry);
    }
    if (followUps.size() >= MOST_FOLLOW_UPS) {
      return new Full();
    }
    List<Entry> entries = new ArrayList<>(followUps);
    entries.add(entry);
    return new Changed(next.apply(entries));
  }

  private static Conflicting conflicting(Entry entry) {
    return new Conflicting(
        new ReporterReplied(words(entry.event()), true, entry.event().acceptedAt()),
        "conflict/" + entry.id() + "/" + CanonicalContent.of(entry.event()).hash());
  }

  /** What was said, without who said it. */
  private static String words(DossierEvent event) {
    return switch (event) {
      case ComplaintReceived received -> words(received.content());
      case ReporterReplied replied -> replied.text();
      case ClosureDisputed disputed -> disputed.reason();
      case ReporterRated rated -> lines("" + rated.score(), rated.comment());
      case ComplaintWithdrawn withdrawn -> lines(withdrawn.reason());
      case DossierErased _, DossierErasureConfirmed _ -> "";
    };
  }

  private static String words(Content content) {
    var place = content.place();
    return lines(
        content.title(),
        content.text(),
        Objects.toString(content.incidentDate(), null),
        place == null ? null : place.text(),
        place == null ? null : place.nagari(),
        place == null ? null : place.kecamatan());
  }

  private static String lines(@Nullable String... lines) {
    return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
