package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Appends to logs without a gap and without a double, whoever else appends at the same time and
 * wherever it dies. A number is given only after the number before it was seen in the log, and
 * nothing is ever removed: so no number can be missing. Whoever finds his number taken reads the
 * end of the log again; whoever finds his notice there already drops it.
 */
public final class FeedWriter {
  private final FeedLogs logs;
  private final Map<AgencyCode, ReentrantLock> queues = new ConcurrentHashMap<>();

  public FeedWriter(FeedLogs logs) {
    this.logs = logs;
  }

  /** Returns, with the number of the last entry known of, when all notices are in the log. */
  public long append(AgencyCode agency, List<Notice> notices) {
    // Writers of this process queue here rather than take each other's numbers in the store.
    ReentrantLock queue = queues.computeIfAbsent(agency, _ -> new ReentrantLock());
    queue.lock();
    try {
      return appendUntilAllAreThere(agency, notices);
    } finally {
      queue.unlock();
    }
  }

  private long appendUntilAllAreThere(AgencyCode agency, List<Notice> notices) {
    List<Notice> rest = notices;
    while (true) {
      long tail = logs.tail(agency);
      if (rest.isEmpty()) {
        return tail;
      }
      int added = logs.add(numbered(agency, tail, rest));
      if (added == rest.size()) {
        return tail + added;
      }
      rest = logs.missing(agency, rest.subList(added, rest.size()));
    }
  }

  private static List<FeedEntry> numbered(AgencyCode agency, long tail, List<Notice> notices) {
    List<FeedEntry> entries = new ArrayList<>(notices.size());
    for (Notice notice : notices) {
      entries.add(new FeedEntry(agency, tail + 1 + entries.size(), notice));
    }
    return entries;
  }
}
