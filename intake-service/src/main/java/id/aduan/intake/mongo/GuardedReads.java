package id.aduan.intake.mongo;

import id.aduan.intake.dossiers.PromptReads;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;

/** Waits for a while; where many waited in vain, the next do not wait at all. */
final class GuardedReads implements PromptReads {
  private final CircuitBreaker breaker;
  private final Duration longest;

  GuardedReads(CircuitBreaker breaker, Duration longest) {
    this.breaker = breaker;
    this.longest = longest;
  }

  @Override
  public <T> T soon(Supplier<T> read) {
    try {
      return breaker.executeSupplier(() -> Bounded.within(longest, read::get));
    } catch (CallNotPermittedException e) {
      throw new DataAccessResourceFailureException(
          "store: silent of late (expected: answers; asked again in a while)", e);
    }
  }
}
