package id.aduan.notification.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How mail goes out.
 *
 * @param from the sender's address; its domain is also that of message ids
 * @param senderName the sender's name
 * @param username null where the server asks for none
 * @param connectTimeout the longest that connecting may take
 * @param replyTimeout the longest that one reply of the server may take
 */
public record SmtpSettings(
    String host,
    int port,
    @Nullable String username,
    @Nullable String password,
    Encryption encryption,
    Duration connectTimeout,
    Duration replyTimeout,
    String from,
    String senderName) {

  /** Whether the connection is encrypted. */
  public enum Encryption {
    NONE,
    STARTTLS,
    TLS
  }

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  /** A password must not reach a log by accident. */
  @Override
  public String toString() {
    return "SmtpSettings of " + host + ":" + port;
  }
}
