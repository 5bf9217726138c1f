package id.aduan.routing;

import id.aduan.kit.stream.Degraded;
import id.aduan.routing.cases.DeadlinesHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Looks for missed deadlines again and again; while the store is away, it waits for it. */
final class DeadlineTicker implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(DeadlineTicker.class);
  private static final int PAGE = 200;
  private final DeadlinesHandler handler;
  private final Duration every;
  private volatile boolean running;
  private volatile boolean failing;
  private volatile Thread thread = Thread.currentThread();

  DeadlineTicker(DeadlinesHandler handler, Duration every) {
    this.handler = handler;
    this.every = every;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("deadlines").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
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
      while (running) {
        if (!look()) {
          Thread.sleep(every);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there may be more to find at once. */
  private boolean look() {
    try {
      boolean more = handler.handle(PAGE) == PAGE;
      failing = false;
      return more;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("Deadlines wait: {}", e.toString());
      }
      failing = true;
      return false;
    }
  }
}
