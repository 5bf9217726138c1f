package id.aduan.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact with its circumstances: the attributes of a CloudEvent 1.0, typed.
 *
 * @param source who says so, such as {@code /routing-service}
 * @param subject the TrackingId, or an adapter's key on its own topics
 * @param sequence the gapless number of the event within its case; null on topics without one
 */
public record Envelope<E>(
    EventId id, String source, String subject, Instant time, @Nullable Long sequence, E event) {

  public TrackingId trackingId() {
    return new TrackingId(subject);
  }
}
