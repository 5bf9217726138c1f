package id.aduan.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Several names and passwords at a broker, as a file of lines {@code name=password} holds them. */
public final class BrokerLogins {
  private final Map<String, String> passwords;

  private BrokerLogins(Map<String, String> passwords) {
    this.passwords = Map.copyOf(passwords);
  }

  /** Reads a file that its owner alone should be able to read. */
  public static BrokerLogins read(Path file) {
    Properties lines = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "broker logins: '" + file + "' (expected: a file of lines name=password)", e);
    }
    return new BrokerLogins(
        lines.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, lines::getProperty)));
  }

  public Set<String> names() {
    return passwords.keySet();
  }

  /** The login of somebody whom the file knows. */
  public BrokerLogin of(String name) {
    String password = passwords.get(name);
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException(
          "broker login of " + name + ": none (expected: one, beside " + passwords.keySet() + ")");
    }
    return new BrokerLogin(name, password);
  }
}
