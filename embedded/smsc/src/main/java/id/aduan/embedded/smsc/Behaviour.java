package id.aduan.embedded.smsc;

import java.time.Duration;

/**
 * How the operator treats one phone: well, or as real operators do on a bad day.
 *
 * @param late how long after the message its receipt comes, where receipts are late
 * @param shuffled whether the parts of what the phone writes are sent in another order
 */
public record Behaviour(Receipts receipts, Duration late, Answers answers, boolean shuffled) {
  static final Duration LATEST = Duration.ofDays(1);
  static final Behaviour GOOD =
      new Behaviour(Receipts.ON, Duration.ofSeconds(30), Answers.OK, false);

  public Behaviour {
    if (late.isNegative() || late.compareTo(LATEST) > 0) {
      throw new IllegalArgumentException("late: '" + late + "' (expected: PT0S to " + LATEST + ")");
    }
  }

  /** What becomes of the receipt that a sender asks for. */
  public enum Receipts {
    ON,
    OFF,
    LATE,
    DOUBLED,
    /** The message does not reach the phone, and the receipt says so. */
    UNDELIVERABLE
  }

  /** How a submit_sm is answered. */
  public enum Answers {
    OK,
    THROTTLED,
    /** The sender cannot know: the message is kept, and the connection ends without an answer. */
    LOST,
    REJECTED
  }
}
