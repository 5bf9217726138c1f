package id.aduan.intake.identity;

import id.aduan.contract.TrackingId;
import java.util.Base64;

/**
 * Numbers without a lookup: a function of the installation key, the door, the client and his key.
 */
public final class TrackingIds {
  private final Secret installation;

  /**
   * @param installation fixed for the life of the installation and part of its backup
   */
  public TrackingIds(Secret installation) {
    this.installation = installation;
  }

  public TrackingId of(Origin origin, String idempotencyKey) {
    String client = origin.client();
    byte[] digest =
        installation.hmac(
            "tracking-id", origin.door(), client == null ? "" : client, idempotencyKey);
    return TrackingId.ofPayload(Symbols.of(digest, TrackingId.PAYLOAD_LENGTH));
  }

  /**
   * The salt of a case's commitments. Nobody without the key can tell it from a random one; but
   * every copy of a complaint has the same, so that a receipt never contradicts what was recorded.
   */
  public String salt(TrackingId complaint) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(installation.hmac("commitment-salt", complaint.value()));
  }
}
