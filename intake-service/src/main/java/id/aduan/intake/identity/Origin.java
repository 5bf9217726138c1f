package id.aduan.intake.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where a key comes from: the same key from elsewhere is another complaint.
 *
 * @param client the authenticated client or adapter; null at public doors
 */
public record Origin(String door, @Nullable String client) {
  /** The API and the pages: one door, so that a form sent again through the other is the same. */
  public static final Origin PUBLIC = new Origin("public", null);

  /** Whoever writes to 1708: what came is known by its sender and its bytes. */
  public static final Origin SMS = new Origin("sms", null);

  /** An officer at the counter, for who came in person; the key is that of his draft. */
  public static final Origin COUNTER = new Origin("counter", null);

  /** A program that signed in, at the API: its keys are its own. */
  public static Origin program(String client) {
    return new Origin("public", client);
  }

  /** A channel adapter at the Kafka door. */
  public static Origin adapter(String name) {
    return new Origin("kafka", name);
  }
}
