package id.aduan.embedded.mailbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/**
 * Runs the mailbox in its own JVM: {@code --data DIR [--host ADDRESS] --smtp-port N --http-port N}.
 */
public final class MailboxMain {
  private MailboxMain() {}

  /**
   * Starts and says where; the servers' threads keep the process alive until it is asked to end.
   */
  public static void main(String[] args) throws InterruptedException {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "id/aduan/embedded/mailbox/logback.xml");
    }
    var arguments = Arguments.parse(args);
    var mailbox =
        Mailbox.start(
            arguments.data(),
            arguments.host(),
            arguments.smtpPort(),
            arguments.httpPort(),
            Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "mailbox-stop"));
    LoggerFactory.getLogger(MailboxMain.class)
        .info(
            "Mailbox ready at http://{}:{}/, SMTP at {}:{}",
            arguments.host().getHostAddress(),
            mailbox.httpPort(),
            arguments.host().getHostAddress(),
            mailbox.smtpPort());
    Thread.currentThread().join();
  }

  /** The command line, checked. */
  record Arguments(Path data, InetAddress host, int smtpPort, int httpPort) {
    private static final String USAGE =
        "(expected: --data DIR [--host ADDRESS] --smtp-port N --http-port N)";

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
        case "--data" -> new Arguments(Path.of(value), host, smtpPort, httpPort);
        case "--host" -> new Arguments(data, address(name, value), smtpPort, httpPort);
        case "--smtp-port" -> new Arguments(data, host, number(name, value), httpPort);
        case "--http-port" -> new Arguments(data, host, smtpPort, number(name, value));
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
