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
   * The turn of a part of a sender of whom something lies unread.
   *
   * @param at when the part came
   * @param latest turn of what lies unread
   * @param many whether what is free is used up
   */
  public Instant next(Instant at, Instant latest, boolean many) {
    Instant inOrder = latest.isAfter(at) ? latest : at;
    return many ? inOrder.plus(onceIn) : inOrder;
  }
}
