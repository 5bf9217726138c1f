package id.aduan.intake.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Signs receipts as compact JWS (EdDSA, Ed25519) and publishes the keys to verify them with. */
public final class ReceiptSigner {
  private static final String ALGORITHM = "Ed25519";
  private static final int PUBLIC_KEY_BYTES = 32;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey current;
  private final String header;
  private final List<ReceiptKey> keys;

  private ReceiptSigner(PrivateKey current, List<ReceiptKey> keys) {
    this.current = current;
    this.keys = List.copyOf(keys);
    this.header = base64Url("{\"alg\":\"EdDSA\",\"kid\":\"" + keys.getFirst().kid() + "\"}");
  }

  /**
   * @param setting base64 of PKCS #8 private keys, separated by commas: the first signs, receipts of
   *     the others can still be verified
   */
  public static ReceiptSigner of(String name, String setting) {
    List<EdECPrivateKey> privateKeys = new ArrayList<>();
    for (String key : setting.split(",")) {
      privateKeys.add(privateKey(name, Secret.decode(name, key)));
    }
    return new ReceiptSigner(
        privateKeys.getFirst(), privateKeys.stream().map(ReceiptSigner::publicKey).toList());
  }

  public String sign(Receipt receipt) {
    String content = header + "." + base64Url(receipt.json());
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(current);
      signature.update(content.getBytes(UTF_8));
      return content + "." + BASE64URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + ": failed (expected: a signature)", e);
    }
  }

  /** The current key first. */
  public List<ReceiptKey> keys() {
    return keys;
  }

  private static EdECPrivateKey privateKey(String name, byte[] pkcs8) {
    try {
      return (EdECPrivateKey)
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          name + ": not a key (expected: base64 of an Ed25519 key in PKCS #8)", e);
    }
  }

  /** The JDK makes a key pair only from randomness, so it gets the private key's bytes as such. */
  private static ReceiptKey publicKey(EdECPrivateKey key) {
    byte[] seed =
        key.getBytes()
            .orElseThrow(() -> new IllegalArgumentException("key: hidden (expected: its bytes)"));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
      byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
      String x =
          BASE64URL.encodeToString(
              Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length));
      return new ReceiptKey(thumbprint(x), x);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + ": failed (expected: in every JDK)", e);
    }
  }

  private static String thumbprint(String x) throws GeneralSecurityException {
    String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    return BASE64URL.encodeToString(
        MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(UTF_8)));
  }

  private static String base64Url(String text) {
    return BASE64URL.encodeToString(text.getBytes(UTF_8));
  }

  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Fixed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
