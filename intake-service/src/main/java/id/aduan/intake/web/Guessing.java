package id.aduan.intake.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows operators that codes are guessed at, not where, by whom, or whose. */
@Component
final class Guessing {
  private static final Logger log = LoggerFactory.getLogger(Guessing.class);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private final Counter wrong;
  private final Counter slowed;
  private final Clock clock;
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.EPOCH);

  Guessing(MeterRegistry meters, Clock clock) {
    this.wrong = counter(meters, "wrong");
    this.slowed = counter(meters, "slowed");
    this.clock = clock;
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("aduan.intake.guesses")
        .description("Numbers and codes that do not match, and tries that were not looked at")
        .tag("outcome", outcome)
        .register(meters);
  }

  void wrong() {
    wrong.increment();
  }

  /** Whoever floods the door does not flood the log. */
  void slowed() {
    slowed.increment();
    Instant now = clock.instant();
    Instant before = said.get();
    if (before.plus(BETWEEN_LINES).isBefore(now) && said.compareAndSet(before, now)) {
      log.warn("Codes are guessed at: {} wrong, {} slowed down", count(wrong), count(slowed));
    }
  }

  private static long count(Counter counter) {
    return (long) counter.count();
  }
}
