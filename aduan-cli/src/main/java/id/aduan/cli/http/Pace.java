package id.aduan.cli.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends at once when the work is over. */
public final class Pace {
  private final CountDownLatch over = new CountDownLatch(1);

  /** Ends all waiting, now and from now on. */
  public void end() {
    over.countDown();
  }

  public boolean isOver() {
    return over.getCount() == 0;
  }

  /** Waits for a time; answers whether the work goes on. */
  public boolean pause(Duration duration) {
    try {
      return !over.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
