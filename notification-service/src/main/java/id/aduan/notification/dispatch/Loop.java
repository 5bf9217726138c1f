package id.aduan.notification.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own, whatever is away meanwhile. */
final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private final String name;
  private final Duration idle;
  private final BooleanSupplier round;
  private final Runnable atStop;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();
  private boolean failing;

  /**
   * @param idle the pause after a round that found nothing to do, unless woken
   * @param round says whether it did something
   * @param atStop runs when the loop is to stop
   */
  Loop(String name, Duration idle, BooleanSupplier round, Runnable atStop) {
    this.name = name;
    this.idle = idle;
    this.round = round;
    this.atStop = atStop;
  }

  /** Says that there is something to do. */
  void wake() {
    work.release();
  }

  void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  void stop() {
    running = false;
    atStop.run();
    thread.interrupt();
    try {
      boolean _ = thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (running) {
        pause(oneRound());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers how long to pause. */
  private Duration oneRound() {
    try {
      boolean didSomething = round.getAsBoolean();
      failing = false;
      return didSomething ? Duration.ZERO : idle;
    } catch (RuntimeException e) {
      if (!failing && running) {
        log.warn("{} waits: {}", name, e.getClass().getSimpleName());
      }
      failing = true;
      return AFTER_FAILURE;
    }
  }

  private void pause(Duration longest) throws InterruptedException {
    if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      int _ = work.drainPermits();
    }
  }
}
