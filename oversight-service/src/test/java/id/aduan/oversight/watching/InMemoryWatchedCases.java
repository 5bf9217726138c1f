package id.aduan.oversight.watching;

import id.aduan.contract.TrackingId;
import id.aduan.oversight.Crashes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watched cases in memory. */
public final class InMemoryWatchedCases implements WatchedCases {
  private final Crashes crashes;
  private final Map<TrackingId, WatchedCase> cases = new HashMap<>();

  public InMemoryWatchedCases() {
    this(new Crashes());
  }

  public InMemoryWatchedCases(Crashes crashes) {
    this.crashes = crashes;
  }

  @Override
  public synchronized Map<TrackingId, WatchedCase> find(Collection<TrackingId> complaints) {
    Map<TrackingId, WatchedCase> found = new HashMap<>(cases);
    found.keySet().retainAll(complaints);
    return found;
  }

  @Override
  public SaveResult save(List<Change> changes) {
    SaveResult result = SaveResult.ALL_SAVED;
    for (Change change : changes) {
      crashes.step();
      if (!saveOne(change)) {
        result = SaveResult.OVERTAKEN;
      }
      crashes.step();
    }
    return result;
  }

  public synchronized List<WatchedCase> all() {
    return List.copyOf(cases.values());
  }

  private synchronized boolean saveOne(Change change) {
    TrackingId complaint = change.now().complaint();
    WatchedCase stored = cases.get(complaint);
    if ((stored == null ? 0 : stored.sequence()) != change.from()) {
      return false;
    }
    cases.put(complaint, change.now());
    return true;
  }
}
