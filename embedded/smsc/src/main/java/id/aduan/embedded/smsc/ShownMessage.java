package id.aduan.embedded.smsc;

import java.time.Instant;

/**
 * A message as a phone shows it: whole, though it may have come in parts.
 *
 * @param id the operator's, of the first part that came
 */
public record ShownMessage(
    String id,
    Direction direction,
    String from,
    String to,
    String text,
    int parts,
    Instant at,
    State state,
    Receipt receipt) {

  /** Who wrote. */
  public enum Direction {
    FROM_PHONE,
    TO_PHONE
  }

  /** Where the message is. */
  public enum State {
    /** Not all parts have been taken, or have come. */
    WAITING,
    DELIVERED,
    UNDELIVERABLE
  }

  /** What the sender has been told of a message to a phone. */
  public enum Receipt {
    NONE,
    WAITING,
    SENT
  }
}
