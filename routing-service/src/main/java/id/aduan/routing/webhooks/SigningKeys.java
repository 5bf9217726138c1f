package id.aduan.routing.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.kit.webhooks.WebhookSecret;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs as Standard Webhooks 1.0 wants it, in both of its ways: HMAC-SHA256 ({@code v1}), for
 * receivers with little at hand, and Ed25519 ({@code v1a}), whose key can not be used to forge.
 */
public final class SigningKeys {
  private final WebhookSecret secret;
  private final byte[] seed;

  /**
   * @param secret of the HMAC, 24 to 64 bytes
   * @param seed of the Ed25519 key
   */
  SigningKeys(byte[] secret, byte[] seed) {
    this.secret = WebhookSecret.of(secret);
    this.seed = seed.clone();
  }

  /** The secret as the receiver is given it. */
  public String secret() {
    return secret.text();
  }

  /** What the receiver verifies the other signature with; no secret. */
  public String publicKey() {
    return "whpk_" + base64(rawPublicKey());
  }

  /** Both signatures, as they stand in {@code webhook-signature}. */
  String sign(String id, long timestamp, String body) {
    byte[] signed = (id + "." + timestamp + "." + body).getBytes(UTF_8);
    return secret.sign(id, timestamp, body.getBytes(UTF_8)) + " v1a," + base64(ed25519(signed));
  }

  private byte[] ed25519(byte[] signed) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, rawPublicKey(), 0, signed, 0, signed.length, signature, 0);
    return signature;
  }

  private byte[] rawPublicKey() {
    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, key, 0);
    return key;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "SigningKeys[" + publicKey() + "]";
  }
}
