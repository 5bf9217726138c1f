package id.aduan.cli.sms;

import id.aduan.cli.system.Part;
import java.time.Duration;
import java.util.List;

/**
 * How much is written, and how much is broken meanwhile.
 *
 * @param messages how many are written
 * @param kills how many processes are killed while they come
 * @param victims of which parts, first in this order, then at random
 * @param seed what decides all of it
 * @param patience how long nothing may move before the waiting ends
 */
public record SmsTrialSettings(
    int messages, int kills, List<Part> victims, long seed, Duration patience) {
  private static final double A_FEW = 5;
  private static final double RARELY = 0.001;
  private static final double OFTEN = 0.02;

  public SmsTrialSettings {
    if (messages < 1) {
      throw new IllegalArgumentException("messages: " + messages + " (expected: 1 or more)");
    }
    victims = List.copyOf(victims);
  }

  /** How often the peer ends a connection, for each message: a few times in any trial. */
  public double breaks() {
    return Math.clamp(A_FEW / messages, RARELY, OFTEN);
  }
}
