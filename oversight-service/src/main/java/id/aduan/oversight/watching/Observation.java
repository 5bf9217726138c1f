package id.aduan.oversight.watching;

import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;

/**
 * An event of a case as it came in: what is passed on of it, and what it means.
 *
 * @param notice what overseers get
 * @param observed what it says
 */
public record Observation(Notice notice, Observed observed) {

  TrackingId complaint() {
    return notice.complaint();
  }

  long sequence() {
    return notice.sequence();
  }
}
