package id.aduan.notification.sms;

import java.net.URI;
import java.net.URISyntaxException;

/** An SMSC, and our account there. */
record Smsc(String host, int port, String systemId, String password, boolean tls) {

  /** Reads {@code smpp://system_id:password@host:port}, or {@code smpps} for TLS. */
  static Smsc at(String url) {
    try {
      URI address = new URI(url);
      String account = address.getUserInfo();
      String scheme = address.getScheme();
      if (scheme != null && address.getHost() != null && address.getPort() > 0 && account != null) {
        String[] parts = account.split(":", 2);
        return new Smsc(
            address.getHost(),
            address.getPort(),
            parts[0],
            parts.length == 1 ? "" : parts[1],
            tls(scheme));
      }
    } catch (URISyntaxException _) {
      // Its message would show the password.
    }
    throw malformed();
  }

  private static boolean tls(String scheme) {
    return switch (scheme) {
      case "smpp" -> false;
      case "smpps" -> true;
      default -> throw malformed();
    };
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "notification.sms.url: malformed (expected: smpp://system_id:password@host:port)");
  }

  /** A password must not reach a log by accident. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
