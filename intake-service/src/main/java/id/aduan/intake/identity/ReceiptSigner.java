package id.aduan.intake.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs receipts as compact JWS (EdDSA, Ed25519) and publishes the keys to verify them with. The
 * signatures are those of the JDK, byte for byte; it takes nearly 20 times as long to make one,
 * which was more than a third of what accepting a complaint cost (benchmarks/README.md).
 */
public final class ReceiptSigner {
  private static final String ALGORITHM = "Ed25519";
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final byte[] seed;
  private final byte[] publicKey;
  private final String header;
  private final List<ReceiptKey> keys;

  private ReceiptSigner(byte[] seed, List<ReceiptKey> keys) {
    this.seed = seed.clone();
    this.publicKey = publicKey(seed);
    this.keys = List.copyOf(keys);
    this.header = base64Url("{\"alg\":\"EdDSA\",\"kid\":\"" + keys.getFirst().kid() + "\"}");
  }

  /**
   * @param setting base64 of PKCS #8 private keys, separated by commas: the first signs, receipts
   *     of the others can still be verified
   */
  public static ReceiptSigner of(String name, String setting) {
    List<byte[]> seeds = new ArrayList<>();
    for (String key : setting.split(",")) {
      seeds.add(seed(name, Secret.decode(name, key)));
    }
    return new ReceiptSigner(
        seeds.getFirst(), seeds.stream().map(seed -> receiptKey(publicKey(seed))).toList());
  }

  public String sign(Receipt receipt) {
    String content = header + "." + base64Url(receipt.json());
    byte[] message = content.getBytes(UTF_8);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
    return content + "." + BASE64URL.encodeToString(signature);
  }

  /** The current key first. */
  public List<ReceiptKey> keys() {
    return keys;
  }

  private static byte[] seed(String name, byte[] pkcs8) {
    try {
      EdECPrivateKey key =
          (EdECPrivateKey)
              KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return key.getBytes()
          .orElseThrow(
              () -> new IllegalArgumentException(name + ": hidden (expected: the bytes of a key)"));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          name + ": not a key (expected: base64 of an Ed25519 key in PKCS #8)", e);
    }
  }

  private static byte[] publicKey(byte[] seed) {
    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, key, 0);
    return key;
  }

  private static ReceiptKey receiptKey(byte[] publicKey) {
    String x = BASE64URL.encodeToString(publicKey);
    return new ReceiptKey(thumbprint(x), x);
  }

  /** RFC 7638. */
  private static String thumbprint(String x) {
    String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    try {
      return BASE64URL.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }

  private static String base64Url(String text) {
    return BASE64URL.encodeToString(text.getBytes(UTF_8));
  }
}
