package id.aduan.notification.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling, bounded, and spread, so that what failed
 * together does not come back together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {
  private static final int DOUBLINGS = 20;

  /**
   * @param attempts how many there have been, at least one
   */
  Duration after(int attempts) {
    Duration doubled = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    Duration bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofMillis((long) (bounded.toMillis() * (0.5 + random.nextDouble() / 2)));
  }
}
