package id.aduan.oversight.web;

import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.Tails;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks, while somebody waits at the end of a feed, for what other instances appended to it; and
 * sends the waiting away when the service stops, before the web server waits for them.
 */
final class TailWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TailWatch.class);
  private final FeedLogs logs;
  private final Tails tails;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  TailWatch(FeedLogs logs, Tails tails, Duration every) {
    this.logs = logs;
    this.tails = tails;
    this.every = every;
  }

  @Override
  public void start() {
    running = true;
    var _ = Thread.ofVirtual().name("tail-watch").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
    tails.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (!stopped.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      tails.awaited().forEach(agency -> tails.reached(agency, logs.tail(agency)));
    } catch (RuntimeException e) {
      log.debug("The store is away: {}", e.toString());
    }
  }
}
