package id.aduan.intake.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets something happen so many times a second, and not more often. */
final class Pace {
  private static final long SECOND_NANOS = 1_000_000_000L;
  private final long spacingNanos;
  private final LongSupplier nanoTime;
  private final AtomicLong paidThrough;

  /**
   * @param nanoTime a clock that only grows
   */
  Pace(int perSecond, LongSupplier nanoTime) {
    this.spacingNanos = SECOND_NANOS / perSecond;
    this.nanoTime = nanoTime;
    this.paidThrough = new AtomicLong(nanoTime.getAsLong() - SECOND_NANOS);
  }

  /** What was not used is kept for one second. */
  boolean allows() {
    long now = nanoTime.getAsLong();
    while (true) {
      long before = paidThrough.get();
      long after = Math.max(before, now - SECOND_NANOS) + spacingNanos;
      if (after > now) {
        return false;
      }
      if (paidThrough.compareAndSet(before, after)) {
        return true;
      }
    }
  }
}
