package id.aduan.sms;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where an SMSC is, and as whom to sign in there: {@code smpp://system_id:password@host:port}, or
 * {@code smpps://} for TLS.
 */
public record SmscAddress(
    String host, int port, boolean encrypted, String systemId, String password) {
  private static final int PLAIN_PORT = 2775;
  private static final int ENCRYPTED_PORT = 3550;

  /** SMPP 3.4, 5.2.1 and 5.2.2: with the final zero they have 16 and 9 octets. */
  private static final int LONGEST_SYSTEM_ID = 15;

  private static final int LONGEST_PASSWORD = 8;

  private static final String MALFORMED =
      "SMSC_URL: malformed (expected: smpp://system_id:password@host:port, the system_id of up to 15"
          + " characters, the password of up to 8)";

  public static SmscAddress parse(String address) {
    URI uri = uri(address.strip());
    boolean encrypted = "smpps".equals(uri.getScheme());
    String[] account = String.valueOf(uri.getUserInfo()).split(":", 2);
    if ((!encrypted && !"smpp".equals(uri.getScheme()))
        || uri.getHost() == null
        || account.length != 2
        || account[0].isEmpty()
        || account[0].length() > LONGEST_SYSTEM_ID
        || account[1].length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException(MALFORMED);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? ENCRYPTED_PORT : PLAIN_PORT;
    return new SmscAddress(uri.getHost(), port, encrypted, account[0], account[1]);
  }

  /** Its own message would quote the password. */
  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException(MALFORMED);
    }
  }

  /** A password must not reach a log by accident. */
  @Override
  public String toString() {
    return "SMSC at " + host + ":" + port;
  }
}
