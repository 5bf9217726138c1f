package id.aduan.intake.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Keys that are good for tests only. */
public final class TestKeys {
  public static final String INSTALLATION = base64((byte) 1);
  public static final String CODES = "A:" + base64((byte) 2);
  public static final String RECEIPT = signingKey();

  private TestKeys() {}

  public static String base64(byte filler) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, filler);
    return Base64.getEncoder().encodeToString(key);
  }

  public static String signingKey() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
