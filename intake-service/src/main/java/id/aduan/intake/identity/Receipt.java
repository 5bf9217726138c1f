package id.aduan.intake.identity;

import id.aduan.contract.Commitment;
import id.aduan.contract.TrackingId;
import java.time.Instant;

/**
 * What a citizen holds in his hand: that this content was accepted then, under this number.
 *
 * @param salt base64url salt, with which he can prove what he wrote
 */
public record Receipt(
    TrackingId trackingId, AccessCode code, Instant acceptedAt, Commitment commitment, String salt) {

  /** Every value is made by us of characters that need no escape in JSON. */
  String json() {
    return "{\"trackingId\":\""
        + trackingId
        + "\",\"accessCode\":\""
        + code.value()
        + "\",\"acceptedAt\":\""
        + acceptedAt
        + "\",\"commitment\":\""
        + commitment
        + "\",\"salt\":\""
        + salt
        + "\"}";
  }
}
