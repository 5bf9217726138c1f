package id.aduan.oversight.feeds;

import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import java.time.Instant;

/**
 * One event of a case as overseers get it.
 *
 * @param source who says so
 * @param type its name on the wire
 * @param sequence its gapless number within the case
 * @param data its payload, JSON
 */
public record Notice(
    EventId id,
    String source,
    String type,
    Instant time,
    TrackingId complaint,
    long sequence,
    String data) {}
