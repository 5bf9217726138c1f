package id.aduan.embedded.broker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Runs the broker in its own JVM: {@code --data DIR --port N [--controller-port N] [--logins FILE]
 * [--certificate FILE]}.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /** Starts, says where, and stays until the process is asked to end. */
  public static void main(String[] args) {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "id/aduan/embedded/broker/logback.xml");
    }
    var arguments = Arguments.parse(args);
    var broker =
        EmbeddedBroker.start(
            arguments.data(),
            arguments.port(),
            arguments.controllerPort(),
            arguments.logins() == null ? Logins.demo() : Logins.read(arguments.logins()),
            arguments.certificate());
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
    LoggerFactory.getLogger(BrokerMain.class).info("Broker ready at {}", broker.bootstrapServers());
    broker.awaitStop();
  }

  /**
   * The command line, checked.
   *
   * @param logins null: everybody, with demo passwords
   * @param certificate null: connections are not encrypted
   */
  record Arguments(
      Path data, int port, int controllerPort, @Nullable Path logins, @Nullable Path certificate) {
    private static final String USAGE =
        "(expected: --data DIR --port N [--controller-port N] [--logins FILE] [--certificate FILE])";

    static Arguments parse(String[] args) {
      var parsed = new Arguments(Path.of(""), 0, 0, null, null);
      for (int i = 0; i < args.length; i += 2) {
        parsed = parsed.with(args[i], i + 1 < args.length ? args[i + 1] : "");
      }
      if (parsed.data.toString().isEmpty()) {
        throw new IllegalArgumentException("--data: '' " + USAGE);
      }
      return parsed;
    }

    private Arguments with(String name, String value) {
      return switch (name) {
        case "--data" -> new Arguments(Path.of(value), port, controllerPort, logins, certificate);
        case "--port" ->
            new Arguments(data, number(name, value), controllerPort, logins, certificate);
        case "--controller-port" ->
            new Arguments(data, port, number(name, value), logins, certificate);
        case "--logins" -> new Arguments(data, port, controllerPort, Path.of(value), certificate);
        case "--certificate" -> new Arguments(data, port, controllerPort, logins, Path.of(value));
        default -> throw new IllegalArgumentException("argument: '" + name + "' " + USAGE);
      };
    }

    private static int number(String name, String value) {
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + ": '" + value + "' (expected: a port number)", e);
      }
    }
  }
}
