package id.aduan.cli.sms;

import java.util.SplittableRandom;

/** What an SMSC does that none should, and every one does at times. */
final class Mischief {
  private static final double NEVER = -1;
  private static final double AGAIN = 0.05;
  private static final double TWICE = 0.05;
  private final SplittableRandom random;
  private final double breaks;

  private Mischief(long seed, double breaks) {
    this.random = new SplittableRandom(seed);
    this.breaks = breaks;
  }

  /**
   * @param breaks how often a connection ends, in one of the ways in which it can, for each message
   */
  static Mischief of(long seed, double breaks) {
    return new Mischief(seed, breaks);
  }

  /** An SMSC as it should be. */
  static Mischief none() {
    return new Mischief(0, NEVER);
  }

  /** What happens as a message is delivered. */
  enum Delivering {
    AS_IT_SHOULD,
    /** The same bytes once more before there is an answer. */
    TWICE,
    /** The connection ends before there is an answer. */
    HANG_UP,
    /** The connection ends within the message. */
    CUT
  }

  synchronized Delivering delivering() {
    if (breaks == NEVER) {
      return Delivering.AS_IT_SHOULD;
    }
    double chance = random.nextDouble();
    if (chance < breaks) {
      return random.nextBoolean() ? Delivering.HANG_UP : Delivering.CUT;
    }
    return chance > 1 - TWICE ? Delivering.TWICE : Delivering.AS_IT_SHOULD;
  }

  /** Whether a message comes once more after it was answered. */
  synchronized boolean comesAgain() {
    return breaks != NEVER && random.nextDouble() < AGAIN;
  }

  /** Whether the connection ends where the system waits for the answer to its message. */
  synchronized boolean staysUnanswered() {
    return breaks != NEVER && random.nextDouble() < breaks;
  }
}
