package id.aduan.embedded.smsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** Who may bind: the customer's name and password. */
public record Account(String systemId, String password) {
  /** A demo secret: everybody knows it, and it opens nothing but a laptop's simulator. */
  public static final Account DEMO = new Account("aduan", "demo");

  private static final int LONGEST_SYSTEM_ID = 15;
  private static final int LONGEST_PASSWORD = 8;

  public Account {
    if (systemId.isEmpty() || systemId.length() > LONGEST_SYSTEM_ID) {
      throw new IllegalArgumentException("system_id (expected: 1 to 15 characters)");
    }
    if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException("password (expected: 1 to 8 characters, as SMPP has it)");
    }
  }

  /** Reads {@code system_id:password}. */
  static Account parse(String value) {
    int colon = value.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("account (expected: system_id:password)");
    }
    return new Account(value.substring(0, colon), value.substring(colon + 1));
  }

  boolean hasPassword(String given) {
    return MessageDigest.isEqual(password.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  /** Without the password, so that it does not reach a log by accident. */
  @Override
  public String toString() {
    return "Account " + systemId;
  }
}
