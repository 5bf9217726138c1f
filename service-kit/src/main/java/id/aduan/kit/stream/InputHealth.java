package id.aduan.kit.stream;

import id.aduan.kit.work.Degraded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says which consumer groups stand still because the store or the broker is away, and counts what
 * they skipped because they do not know it.
 */
public final class InputHealth implements HealthIndicator {
  private static final String SKIPPED = "aduan.input.skipped";
  private final Clock clock;
  private final Map<String, Failure> failing = new ConcurrentHashMap<>();

  private final MeterRegistry meters;

  public InputHealth(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = meters;
  }

  /** Counts an event of a kind that this version has never heard of. */
  void skipped(String group) {
    meters.counter(SKIPPED, "group", group).increment();
  }

  void succeeded(String group) {
    failing.remove(group);
  }

  void failed(String group, RuntimeException failure) {
    failing.putIfAbsent(group, new Failure(clock.instant(), failure.getClass().getSimpleName()));
  }

  @Override
  public Health health() {
    return failing.isEmpty()
        ? Health.up().build()
        : Health.status(Degraded.STATUS).withDetail("standing still", Map.copyOf(failing)).build();
  }

  private record Failure(Instant since, String failure) {}
}
