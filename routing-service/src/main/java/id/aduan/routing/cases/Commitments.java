package id.aduan.routing.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.Commitment;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Commits to a text without showing it: HMAC-SHA256 under the case's salt. */
public final class Commitments {
  private static final String ALGORITHM = "HmacSHA256";

  private Commitments() {}

  /**
   * Commits to a text.
   *
   * @param salt base64url
   */
  public static Commitment of(String salt, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(salt), ALGORITHM));
      return new Commitment(
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(mac.doFinal(text.getBytes(UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + ": absent (expected: in every JDK)", e);
    }
  }

  /** Whether commitments can be made with it. */
  public static boolean isSalt(String salt) {
    try {
      return key(salt).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] key(String salt) {
    return Base64.getUrlDecoder().decode(salt);
  }
}
