package id.aduan.embedded.smsc;

import id.aduan.embedded.kit.Options;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
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
      Options options =
          Options.parse(args, USAGE, Set.of("--data", "--host", "--smpp-port", "--http-port"));
      InetAddress host = options.address("--host");
      int smppPort = options.port("--smpp-port");
      int httpPort = options.port("--http-port");
      return new Arguments(options.path("--data"), host, smppPort, httpPort);
    }
  }
}
