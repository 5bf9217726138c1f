package id.aduan.embedded.mailbox;

import id.aduan.embedded.kit.WebServer;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * An SMTP server that keeps whatever it accepts, doubles included, and shows it on a page; on the
 * loopback only, unless another address is named.
 */
public final class Mailbox implements AutoCloseable {
  private final MessageFiles messages;
  private final SmtpDoor smtp;
  private final WebServer web;

  private Mailbox(MessageFiles messages, SmtpDoor smtp, WebServer web) {
    this.messages = messages;
    this.smtp = smtp;
    this.web = web;
  }

  /** Opens on the messages of an earlier run, if there are any; port 0 picks a free one. */
  public static Mailbox start(Path dataDirectory, int smtpPort, int httpPort) {
    return start(dataDirectory, smtpPort, httpPort, Clock.systemUTC());
  }

  /** As {@link #start(Path, int, int)}, with the clock that says when a message was received. */
  public static Mailbox start(Path dataDirectory, int smtpPort, int httpPort, Clock clock) {
    return start(dataDirectory, InetAddress.getLoopbackAddress(), smtpPort, httpPort, clock);
  }

  /**
   * As {@link #start(Path, int, int)}, on another address than the loopback: in a container, nobody
   * could reach that.
   */
  public static Mailbox start(
      Path dataDirectory, InetAddress host, int smtpPort, int httpPort, Clock clock) {
    var messages = MessageFiles.open(dataDirectory.resolve("messages"));
    var web = WebDoor.open(messages, host, httpPort);
    var smtp = new SmtpDoor(messages, clock, host, smtpPort);
    try {
      smtp.start();
    } catch (RuntimeException e) {
      web.stop();
      throw new IllegalStateException("smtp port: '" + smtpPort + "' (expected: free)", e);
    }
    return new Mailbox(messages, smtp, web);
  }

  public int smtpPort() {
    return smtp.port();
  }

  public int httpPort() {
    return web.port();
  }

  /** Oldest first; at most {@code limit} messages whose number is above {@code after}. */
  public List<ReceivedMessage> messages(long after, int limit) {
    return messages.after(after, limit);
  }

  /** How messages are answered from now on; for tests of those who send. */
  public void behave(Behaviour behaviour) {
    smtp.behave(behaviour);
  }

  @Override
  public void close() {
    smtp.stop();
    web.stop();
  }
}
