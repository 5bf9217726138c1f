package id.aduan.oversight.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.kit.stream.PoisonMessage;

/** Whose event it is. */
final class Subjects {
  private Subjects() {}

  static TrackingId trackingId(Envelope<?> envelope) {
    try {
      return envelope.trackingId();
    } catch (IllegalArgumentException e) {
      throw new PoisonMessage(envelope, "ce_subject: malformed (expected: a TrackingId)");
    }
  }
}
