package id.aduan.kit.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;

/** Which complaint an event is about. */
public final class Subjects {
  private Subjects() {}

  /** Of an event that names none, nothing can be made, ever. */
  public static TrackingId trackingId(Envelope<?> envelope) {
    try {
      return envelope.trackingId();
    } catch (IllegalArgumentException _) {
      throw new PoisonMessage(envelope, "ce_subject: malformed (expected: a TrackingId)");
    }
  }
}
