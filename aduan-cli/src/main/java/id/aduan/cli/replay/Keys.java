package id.aduan.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Makes keys and hashes. */
final class Keys {
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_BITS = 0x3FFFFFFFFFFFFFFFL;
  private static final long VARIANT = 0x8000000000000000L;

  private Keys() {}

  /** The key that follows from another one and a purpose. */
  static String derived(UUID key, String purpose) {
    ByteBuffer bits =
        ByteBuffer.wrap(sha256(ByteBuffer.wrap((key + ":" + purpose).getBytes(UTF_8))));
    return version4(bits.getLong(), bits.getLong()).toString();
  }

  /** A random UUID from 128 bits. */
  static UUID version4(long high, long low) {
    return new UUID((high & ~VERSION_BITS) | VERSION_4, (low & VARIANT_BITS) | VARIANT);
  }

  /** In hexadecimal digits. */
  static String hash(ByteBuffer content) {
    return HexFormat.of().formatHex(sha256(content.duplicate()));
  }

  private static byte[] sha256(ByteBuffer content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
