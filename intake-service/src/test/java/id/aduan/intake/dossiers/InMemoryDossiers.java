package id.aduan.intake.dossiers;

import id.aduan.contract.TrackingId;
import id.aduan.kit.stream.StoreBusy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The twin of the store. */
public final class InMemoryDossiers implements Dossiers {
  private final Map<TrackingId, Versioned> saved = new HashMap<>();
  private final Map<TrackingId, Instant> awaiting = new HashMap<>();
  private final Clock clock;

  public InMemoryDossiers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Map<TrackingId, Versioned> find(Collection<TrackingId> complaints) {
    Map<TrackingId, Versioned> found = new HashMap<>(saved);
    found.keySet().retainAll(complaints);
    return found;
  }

  @Override
  public void save(List<Change> changes) {
    boolean overtaken = false;
    for (Change change : changes) {
      Versioned now = saved.get(change.complaint());
      if ((now == null ? 0 : now.version()) == change.before().version()) {
        write(change);
      } else {
        overtaken = true;
      }
    }
    if (overtaken) {
      throw new StoreBusy("dossiers: overtaken");
    }
  }

  private void write(Change change) {
    saved.put(change.complaint(), new Versioned(change.before().version() + 1, change.next()));
    if (!(change.next() instanceof Dossier.Recorded)) {
      awaiting.remove(change.complaint());
    } else if (!(change.before().dossier() instanceof Dossier.Recorded)) {
      awaiting.put(change.complaint(), clock.instant());
    }
  }

  @Override
  public List<TrackingId> awaitingCase(Instant recordedBefore, int limit) {
    return awaiting.entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(recordedBefore))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  @Override
  public void caseSeen(Collection<TrackingId> complaints) {
    awaiting.keySet().removeAll(complaints);
  }
}
