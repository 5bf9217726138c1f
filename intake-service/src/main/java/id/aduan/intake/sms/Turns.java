package id.aduan.intake.sms;

import java.time.Duration;
import java.time.Instant;

/**
 * When what somebody wrote is read: at once, until much of his lies unread; then at intervals, so
 * that nobody waits behind him.
 *
 * @param free parts of one sender that may lie unread
 * @param onceIn the interval between those beyond
 */
public record Turns(int free, Duration onceIn) {

  /**
   * The turn of a part whose sender has used up what is free.
   *
   * @param latest turn of what he wrote before
   * @param at when the part came
   */
  public Instant after(Instant latest, Instant at) {
    return (latest.isAfter(at) ? latest : at).plus(onceIn);
  }
}
