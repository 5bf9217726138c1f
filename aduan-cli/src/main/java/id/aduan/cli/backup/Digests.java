package id.aduan.cli.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How the content of files is compared. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
