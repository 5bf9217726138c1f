package id.aduan.oversight.watching;

import id.aduan.contract.TrackingId;
import id.aduan.oversight.Crashes;
import id.aduan.oversight.feeds.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Histories in memory. */
public final class InMemoryHistories implements Histories {
  private final Crashes crashes;
  private final Map<TrackingId, TreeMap<Long, Notice>> histories = new HashMap<>();

  public InMemoryHistories() {
    this(new Crashes());
  }

  public InMemoryHistories(Crashes crashes) {
    this.crashes = crashes;
  }

  @Override
  public void add(List<Notice> notices) {
    for (Notice notice : notices) {
      crashes.step();
      addOne(notice);
      crashes.step();
    }
  }

  @Override
  public synchronized List<Notice> of(TrackingId complaint) {
    return List.copyOf(histories.getOrDefault(complaint, new TreeMap<>()).values());
  }

  private synchronized void addOne(Notice notice) {
    histories
        .computeIfAbsent(notice.complaint(), _ -> new TreeMap<>())
        .putIfAbsent(notice.sequence(), notice);
  }
}
