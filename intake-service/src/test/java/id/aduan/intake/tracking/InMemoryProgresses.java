package id.aduan.intake.tracking;

import id.aduan.contract.TrackingId;
import id.aduan.kit.stream.StoreBusy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The twin of the store. */
public final class InMemoryProgresses implements Progresses {
  private final Map<TrackingId, Progress> saved = new HashMap<>();

  @Override
  public Map<TrackingId, Progress> find(Collection<TrackingId> complaints) {
    Map<TrackingId, Progress> found = new HashMap<>(saved);
    found.keySet().retainAll(complaints);
    return found;
  }

  @Override
  public void save(List<Change> changes) {
    for (Change change : changes) {
      if (!saved.getOrDefault(change.complaint(), Progress.NONE).equals(change.before())) {
        throw new StoreBusy("progresses: overtaken");
      }
      saved.put(change.complaint(), change.next());
    }
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    complaints.forEach(complaint ->
        saved.put(complaint, saved.getOrDefault(complaint, Progress.NONE).withoutWords()));
  }

  @Override
  public Set<TrackingId> seen(Collection<TrackingId> complaints) {
    return find(complaints).entrySet().stream()
        .filter(entry -> entry.getValue().sequence() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
