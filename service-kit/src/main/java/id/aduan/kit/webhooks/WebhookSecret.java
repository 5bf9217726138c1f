package id.aduan.kit.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What two systems share, and how each signs with it (Standard Webhooks 1.0, HMAC-SHA256). */
public final class WebhookSecret {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";
  private static final String HMAC = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  /** Older or newer calls are refused: who has recorded one can not use it for long. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] secret;

  private WebhookSecret(byte[] secret) {
    this.secret = secret.clone();
  }

  /**
   * @param secret 24 to 64 bytes
   */
  public static WebhookSecret of(byte[] secret) {
    if (secret.length < SHORTEST || secret.length > LONGEST) {
      throw new IllegalArgumentException(
          "webhook secret: " + secret.length + " bytes (expected: 24 to 64)");
    }
    return new WebhookSecret(secret);
  }

  /**
   * @param text {@code whsec_} and the base64 of 24 to 64 bytes
   */
  public static WebhookSecret parse(String text) {
    try {
      return of(Base64.getDecoder().decode(text.strip().replaceFirst("^" + PREFIX, "")));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "webhook secret: malformed (expected: whsec_ and the base64 of 24 to 64 bytes)");
    }
  }

  /** As the other side is given it. */
  public String text() {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** The signature, as it stands in {@code webhook-signature}. */
  public String sign(String id, long timestamp, byte[] body) {
    return VERSION + Base64.getEncoder().encodeToString(signed(id, Long.toString(timestamp), body));
  }

  /**
   * Whether the other side sent this just now.
   *
   * @param signatures several while a secret is replaced, and of kinds unknown here
   */
  public boolean isGenuine(
      String id, String timestamp, String signatures, byte[] body, Instant now) {
    byte[] expected =
        (VERSION + Base64.getEncoder().encodeToString(signed(id, timestamp, body))).getBytes(UTF_8);
    return isOf(now, timestamp)
        && Stream.of(signatures.split(" ", -1))
            .anyMatch(signature -> MessageDigest.isEqual(expected, signature.getBytes(UTF_8)));
  }

  private static boolean isOf(Instant now, String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
      return false;
    }
  }

  private byte[] signed(String id, String timestamp, byte[] body) {
    return mac(secret, (id + "." + timestamp + ".").getBytes(UTF_8), body);
  }

  /** The HMAC of some pieces, one after another. */
  public static byte[] mac(byte[] key, byte[]... pieces) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      for (byte[] piece : pieces) {
        mac.update(piece);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(HMAC + ": absent (expected: in every JDK)", e);
    }
  }

  /** It must not reach a log by accident. */
  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
