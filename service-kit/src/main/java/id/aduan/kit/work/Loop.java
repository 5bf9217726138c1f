package id.aduan.kit.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again on a thread of its own while the service runs, whatever is away
 * meanwhile; degraded while its rounds fail.
 */
public final class Loop implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  /** Between two rounds at least, so that what comes meanwhile is taken together. */
  private static final Duration BREATH = Duration.ofMillis(40);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private final String name;
  private final Duration idle;
  private final Round round;
  private final Runnable atStop;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private volatile boolean failing;
  private volatile @Nullable Thread thread;

  /**
   * @param idle the pause after a round that found nothing to do, unless woken
   * @param atStop runs before the round under way is interrupted
   */
  public Loop(String name, Duration idle, Round round, Runnable atStop) {
    this.name = name;
    this.idle = idle;
    this.round = round;
    this.atStop = atStop;
  }

  public Loop(String name, Duration idle, Round round) {
    this(name, idle, round, () -> {});
  }

  /** Tries something until it worked once: setting up what a store or broker must have. */
  public static Loop untilDone(String name, Runnable task) {
    return new Loop(
        name,
        AFTER_FAILURE,
        () -> {
          task.run();
          return Next.NEVER;
        });
  }

  /** Says that there is something to do; without it the loop looks by itself, a little later. */
  public void wake() {
    work.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    atStop.run();
    Thread looping = thread;
    if (looping != null) {
      looping.interrupt();
      try {
        boolean _ = looping.join(LONGEST_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public Health health() {
    return failing ? Health.status(Degraded.STATUS).build() : Health.up().build();
  }

  private void run() {
    try {
      Next next = Next.AT_ONCE;
      while (running && next != Next.NEVER) {
        next = oneRound();
        LockSupport.parkNanos(BREATH.toNanos());
        int _ = work.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Next oneRound() throws InterruptedException {
    try {
      Next next = round.run();
      failing = false;
      if (next == Next.AFTER_A_PAUSE) {
        pause(idle);
      }
      return next;
    } catch (RuntimeException e) {
      if (!failing && running) {
        log.warn("{} waits: {}", name, e.getClass().getSimpleName());
      }
      failing = true;
      pause(AFTER_FAILURE);
      return Next.AFTER_A_PAUSE;
    }
  }

  private void pause(Duration longest) throws InterruptedException {
    boolean _ = work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
