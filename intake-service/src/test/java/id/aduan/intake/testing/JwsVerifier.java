package id.aduan.intake.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Verifies a receipt as a stranger would: with nothing but the JWS and a published key. */
public final class JwsVerifier {
  private JwsVerifier() {}

  /**
   * @param x of the JSON Web Key
   */
  public static boolean isGood(String jws, String x) {
    int dot = jws.lastIndexOf('.');
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(x))));
      signature.update(jws.substring(0, dot).getBytes(UTF_8));
      return signature.verify(Base64.getUrlDecoder().decode(jws.substring(dot + 1)));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** RFC 8032: little-endian, the sign of x in the highest bit. */
  private static EdECPoint point(String x) {
    byte[] bytes = Base64.getUrlDecoder().decode(x);
    byte[] bigEndian = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      bigEndian[i] = bytes[bytes.length - 1 - i];
    }
    boolean odd = bigEndian[0] < 0;
    bigEndian[0] &= 0x7f;
    return new EdECPoint(odd, new BigInteger(1, bigEndian));
  }
}
