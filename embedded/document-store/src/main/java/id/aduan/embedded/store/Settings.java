package id.aduan.embedded.store;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the store's own process is started with: arguments first, then the environment, then
 * defaults.
 */
record Settings(Path data, String host, int port) {
  private static final String DEFAULT_PORT = "27017";

  static Settings of(String[] args, Map<String, String> environment) {
    String data = environment.getOrDefault("DOCUMENT_STORE_DATA", "data/documents");
    String host = environment.getOrDefault("DOCUMENT_STORE_HOST", "127.0.0.1");
    String port = environment.getOrDefault("DOCUMENT_STORE_PORT", DEFAULT_PORT);
    for (int i = 0; i < args.length; i += 2) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      switch (args[i]) {
        case "--data" -> data = value;
        case "--host" -> host = value;
        case "--port" -> port = value;
        default ->
            throw new IllegalArgumentException(
                "argument: '" + args[i] + "' (expected: --data, --host or --port)");
      }
    }
    return new Settings(Path.of(data), host, port(port));
  }

  private static int port(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("port: '" + value + "' (expected: a number)", e);
    }
  }
}
