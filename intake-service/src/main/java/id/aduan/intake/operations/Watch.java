package id.aduan.intake.operations;

import id.aduan.intake.complaints.Journal;
import id.aduan.intake.dossiers.AwaitedCases;
import id.aduan.kit.work.Degraded;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds at what should not last: a breaker that is open, a journal that is not
 * empty, complaints of which no case came. With all of it the doors still serve.
 */
@Component("acceptance")
class Watch implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(Watch.class);
  private static final String FOR_SURE = "NaN where the store does not answer";

  private final Journal journal;
  private final AwaitedCases awaited;
  private final List<CircuitBreaker> breakers;
  private volatile double journaled = Double.NaN;
  private volatile double late = Double.NaN;

  Watch(
      Journal journal, AwaitedCases awaited, List<CircuitBreaker> breakers, MeterRegistry meters) {
    this.journal = journal;
    this.awaited = awaited;
    this.breakers = List.copyOf(breakers);
    Gauge _ =
        Gauge.builder("aduan.intake.journal.depth", () -> journaled)
            .description("Events that wait in the journal for Kafka; " + FOR_SURE)
            .register(meters);
    Gauge _ =
        Gauge.builder("aduan.intake.cases.late", () -> late)
            .description("Complaints of which no case came in time; " + FOR_SURE)
            .register(meters);
    for (CircuitBreaker breaker : breakers) {
      Gauge _ =
          Gauge.builder("aduan.intake.breaker.open", () -> isClosed(breaker) ? 0 : 1)
              .description("Whether asking there is given up for now")
              .tag("to", breaker.getName())
              .register(meters);
    }
  }

  @Scheduled(fixedDelay = 5_000)
  void countJournal() {
    journaled = counted(journal::depth);
  }

  @Scheduled(fixedDelay = 30_000)
  void countLateCases() {
    double before = late;
    late = counted(() -> awaited.late().size());
    if (late > 0 && late != before) {
      log.warn("No case in time for {} complaints; POST /operations/refeed", (long) late);
    }
  }

  @Override
  public Health health() {
    boolean good = breakers.stream().allMatch(Watch::isClosed) && !(journaled > 0) && !(late > 0);
    Health.Builder health = good ? Health.up() : Health.status(Degraded.STATUS);
    breakers.forEach(breaker -> health.withDetail(breaker.getName(), breaker.getState().name()));
    return health
        .withDetail("journal", told(journaled))
        .withDetail("late cases", told(late))
        .build();
  }

  private static double counted(Count count) {
    try {
      return count.now();
    } catch (RuntimeException e) {
      log.debug("Not counted: {}", e.getClass().getSimpleName());
      return Double.NaN;
    }
  }

  private static Object told(double count) {
    return Double.isNaN(count) ? "unknown" : (Object) (long) count;
  }

  private static boolean isClosed(CircuitBreaker breaker) {
    return breaker.getState() == CircuitBreaker.State.CLOSED;
  }

  @FunctionalInterface
  private interface Count {
    long now();
  }
}
