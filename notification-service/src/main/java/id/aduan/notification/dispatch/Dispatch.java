package id.aduan.notification.dispatch;

import id.aduan.kit.work.Degraded;
import id.aduan.kit.work.Loop;
import id.aduan.notification.ledger.SendDue;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** All that sends, as the service starts, stops, wakes and watches it. */
final class Dispatch implements SmartLifecycle, HealthIndicator, SendDue {
  private final List<Loop> loops;
  private final List<Line> lines;
  private volatile boolean running;

  Dispatch(List<Loop> loops, List<Line> lines) {
    this.loops = List.copyOf(loops);
    this.lines = List.copyOf(lines);
  }

  @Override
  public void soon() {
    loops.forEach(Loop::wake);
  }

  /** After the web server, whose port is part of the name under which messages are claimed. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void start() {
    running = true;
    loops.forEach(Loop::start);
  }

  @Override
  public void stop() {
    running = false;
    loops.forEach(Loop::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Degraded while messages wait for a channel's server; everything else goes on. */
  @Override
  public Health health() {
    List<String> away =
        lines.stream()
            .filter(line -> line.state() != CircuitBreaker.State.CLOSED)
            .map(line -> line.kind().name())
            .toList();
    return away.isEmpty()
        ? Health.up().build()
        : Health.status(Degraded.STATUS).withDetail("away", away).build();
  }
}
