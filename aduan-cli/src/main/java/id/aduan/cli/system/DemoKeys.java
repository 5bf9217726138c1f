package id.aduan.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The keys of a system on a laptop: made once, kept beside its data, good for nothing else. */
final class DemoKeys {
  private static final int KEY_BYTES = 32;

  private DemoKeys() {}

  /** The environment variables that intake-service reads its keys from. */
  static Map<String, String> of(Home home) {
    Path file = home.keyFile();
    try {
      if (Files.notExists(file)) {
        write(file);
      }
      Properties kept = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
      Map<String, String> keys = new LinkedHashMap<>();
      kept.stringPropertyNames().forEach(name -> keys.put(name, kept.getProperty(name)));
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file) throws IOException {
    Properties keys = new Properties();
    keys.setProperty("ADUAN_INSTALLATION_KEY", random());
    keys.setProperty("ADUAN_CODE_KEYS", "A:" + random());
    keys.setProperty("ADUAN_RECEIPT_KEY", signingKey());
    Path fresh = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".new"));
    try (var writer = Files.newBufferedWriter(fresh)) {
      keys.store(writer, "demo keys of this laptop; made by ./aduan up");
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static String signingKey() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
