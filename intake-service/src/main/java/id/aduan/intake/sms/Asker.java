package id.aduan.intake.sms;

import id.aduan.contract.TrackingId;
import java.time.Instant;

/**
 * Who is to be answered.
 *
 * @param phone his number; what is no telephone number can not be answered
 * @param message the number that a complaint of his message has, or would have
 */
record Asker(String phone, TrackingId message, Instant at) {

  /** Numbers must not reach a log by accident. */
  @Override
  public String toString() {
    return "Asker of " + message;
  }
}
