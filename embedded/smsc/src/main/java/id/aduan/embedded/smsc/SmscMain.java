package id.aduan.embedded.smsc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Runs the operator in its own JVM: {@code --data DIR [--host ADDRESS] --smpp-port N --http-port
 * N}; {@code SMSC_ACCOUNT} in the environment names who may bind.
 */
public final class SmscMain {
  private SmscMain() {}

  /**
   * Starts and says where; the servers' threads keep the process alive until it is asked to end.
   */
  public static void main(String[] args) throws InterruptedException {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "id/aduan/embedded/smsc/logback.xml");
    }
    var arguments = Arguments.parse(args);
    var smsc =
        Smsc.start(
            arguments.data(),
            arguments.host(),
            arguments.smppPort(),
            arguments.httpPort(),
            account(System.getenv("SMSC_ACCOUNT")),
            Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(smsc::close, "smsc-stop"));
    LoggerFactory.getLogger(SmscMain.class)
        .info(
            "SMSC ready at http://{}:{}/, SMPP at {}:{}",
            arguments.host().getHostAddress(),
            smsc.httpPort(),
            arguments.host().getHostAddress(),
            smsc.smppPort());
    Thread.currentThread().join();
  }

  static Account account(@Nullable String named) {
    return named == null || named.isEmpty() ? Account.DEMO : Account.parse(named);
  }

  /** The command line, checked. */
  record Arguments(Path data, InetAddress host, int smppPort, int httpPort) {
    private static final String USAGE =
        "(expected: --data DIR [--host ADDRESS] --smpp-port N --http-port N)";

    static Arguments parse(String[] args) {
      var parsed = new Arguments(Path.of(""), InetAddress.getLoopbackAddress(), 0, 0);
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
        case "--data" -> new Arguments(Path.of(value), host, smppPort, httpPort);
        case "--host" -> new Arguments(data, address(name, value), smppPort, httpPort);
        case "--smpp-port" -> new Arguments(data, host, number(name, value), httpPort);
        case "--http-port" -> new Arguments(data, host, smppPort, number(name, value));
        default -> throw new IllegalArgumentException("argument: '" + name + "' " + USAGE);
      };
    }

    private static InetAddress address(String name, String value) {
      try {
        if (!value.isEmpty()) {
          return InetAddress.getByName(value);
        }
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(name + ": '" + value + "' (expected: an address)", e);
      }
      throw new IllegalArgumentException(name + ": '' (expected: an address)");
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
