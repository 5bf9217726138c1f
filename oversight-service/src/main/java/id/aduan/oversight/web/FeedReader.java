package id.aduan.oversight.web;

import id.aduan.contract.AgencyCode;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.Tails;
import java.time.Duration;
import java.util.List;

/** Reads a feed, and waits at its end. */
final class FeedReader {
  private final FeedLogs logs;
  private final Tails tails;

  FeedReader(FeedLogs logs, Tails tails) {
    this.logs = logs;
    this.tails = tails;
  }

  /** What comes after a number; at the end of the log, whatever comes within a time. */
  List<FeedEntry> after(AgencyCode agency, long number, int limit, Duration longest) {
    List<FeedEntry> entries = logs.after(agency, number, limit);
    if (!entries.isEmpty() || longest.isZero() || isClosed()) {
      return entries;
    }
    try {
      tails.awaitBeyond(agency, number, longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
    return logs.after(agency, number, limit);
  }

  /** Whether a number can be where a reader is. */
  boolean reaches(AgencyCode agency, long number) {
    return number == 0 || number <= logs.tail(agency);
  }

  /** How many entries lie beyond a number. */
  long behind(AgencyCode agency, long number) {
    return logs.tail(agency) - number;
  }

  /** Whether nobody may wait any more, because the service stops. */
  boolean isClosed() {
    return tails.isClosed();
  }
}
