package id.aduan.embedded.mailbox;

import id.aduan.embedded.kit.Options;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
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
      Options options =
          Options.parse(args, USAGE, Set.of("--data", "--host", "--smtp-port", "--http-port"));
      InetAddress host = options.address("--host");
      int smtpPort = options.port("--smtp-port");
      int httpPort = options.port("--http-port");
      return new Arguments(options.path("--data"), host, smtpPort, httpPort);
    }
  }
}
