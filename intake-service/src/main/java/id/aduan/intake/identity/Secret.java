package id.aduan.intake.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret key, and the one thing that is done with it: HMAC-SHA256 over parts. */
public final class Secret {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;
  private final SecretKeySpec key;

  private Secret(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * @param name of the setting, for the message
   * @param base64 standard base64 of 32 bytes or more
   */
  public static Secret ofBase64(String name, String base64) {
    byte[] key = decode(name, base64);
    if (key.length < SHORTEST) {
      throw new IllegalArgumentException(
          name + ": " + key.length + " bytes (expected: base64 of 32 bytes or more)");
    }
    return new Secret(key);
  }

  /** Each part goes in with its length, so that no two lists of parts are the same message. */
  byte[] hmac(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + ": absent (expected: in every JDK)", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && Arrays.equals(key.getEncoded(), secret.key.getEncoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key.getEncoded());
  }

  @Override
  public String toString() {
    return "secret";
  }

  static byte[] decode(String name, String base64) {
    if (base64.isBlank()) {
      throw new IllegalArgumentException(name + ": absent (expected: base64 of a key)");
    }
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": not base64 (expected: base64 of a key)", e);
    }
  }
}
