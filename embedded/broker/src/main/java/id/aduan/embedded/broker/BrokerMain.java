package id.aduan.embedded.broker;

import id.aduan.embedded.kit.Options;
import java.nio.file.Path;
import java.util.Set;
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
      Options options =
          Options.parse(
              args,
              USAGE,
              Set.of("--data", "--port", "--controller-port", "--logins", "--certificate"));
      int port = options.port("--port");
      int controllerPort = options.port("--controller-port");
      return new Arguments(
          options.path("--data"),
          port,
          controllerPort,
          options.optionalPath("--logins").orElse(null),
          options.optionalPath("--certificate").orElse(null));
    }
  }
}
