package id.aduan.oversight.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.Notice;
import java.time.Instant;

/**
 * A feed's entry as it is sent.
 *
 * @param n its number in the feed
 * @param event the payload, as JSON
 */
record EntryView(
    long n,
    EventId id,
    String type,
    Instant time,
    TrackingId trackingId,
    long sequence,
    @JsonRawValue String event) {

  static EntryView of(FeedEntry entry) {
    Notice notice = entry.notice();
    return new EntryView(
        entry.number(),
        notice.id(),
        notice.type(),
        notice.time(),
        notice.complaint(),
        notice.sequence(),
        notice.data());
  }
}
