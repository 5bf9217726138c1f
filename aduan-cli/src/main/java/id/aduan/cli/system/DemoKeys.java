package id.aduan.cli.system;

import id.aduan.embedded.broker.Logins;
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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** The keys of a system on a laptop: made once, kept beside its data, good for nothing else. */
final class DemoKeys {
  private static final int KEY_BYTES = 32;

  private static final Map<Port, List<String>> NAMES =
      Map.of(
          Port.INTAKE,
          List.of("ADUAN_INSTALLATION_KEY", "ADUAN_CODE_KEYS", "ADUAN_RECEIPT_KEY"),
          Port.ROUTING,
          List.of("ROUTING_WEBHOOK_KEY"));

  private static final Map<String, Supplier<String>> OF_SERVICES =
      Map.of(
          "ADUAN_INSTALLATION_KEY", DemoKeys::random,
          "ADUAN_CODE_KEYS", () -> "A:" + random(),
          "ADUAN_RECEIPT_KEY", DemoKeys::signingKey,
          "ROUTING_WEBHOOK_KEY", DemoKeys::random);

  private DemoKeys() {}

  /** The environment variables that a service reads its keys from. */
  static Map<String, String> of(Home home, Port service) {
    Properties kept = complete(home.keyFile(), OF_SERVICES);
    Map<String, String> keys = new LinkedHashMap<>();
    NAMES.getOrDefault(service, List.of()).forEach(name -> keys.put(name, kept.getProperty(name)));
    return keys;
  }

  /** The names and passwords of all who sign in at the broker. */
  static Path brokerLogins(Home home) {
    Map<String, Supplier<String>> passwords = new LinkedHashMap<>();
    Logins.names().forEach(name -> passwords.put(name, DemoKeys::random));
    var _ = complete(home.brokerLogins(), passwords);
    return home.brokerLogins();
  }

  /**
   * What is missing is made: also what a later version needs, beside the keys of an earlier one.
   * Parts start at the same time, and must not each make keys of their own.
   */
  private static synchronized Properties complete(Path file, Map<String, Supplier<String>> needed) {
    try {
      Properties kept = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          kept.load(reader);
        }
      }
      Properties all = new Properties();
      all.putAll(kept);
      needed.forEach((name, made) -> all.computeIfAbsent(name, _ -> made.get()));
      if (!all.equals(kept)) {
        write(file, all);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Properties keys) throws IOException {
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
