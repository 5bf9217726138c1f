package id.aduan.notification.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.kit.stream.PoisonMessage;

/** The complaint that a record is about, or poison. */
final class Subjects {
  private Subjects() {}

  static TrackingId trackingId(Envelope<?> envelope) {
    try {
      return envelope.trackingId();
    } catch (IllegalArgumentException e) {
      throw new PoisonMessage(envelope, "subject: malformed (expected: a tracking id)");
    }
  }
}
