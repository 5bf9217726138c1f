package id.aduan.intake.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses: each subject may fail a few times, then once in a while. Successes cost
 * nothing, so that a village behind one gateway is not locked out by being many; a proxy of our own
 * is no such gateway, and has to tell the addresses behind it ({@code FORWARD_HEADERS}). What it
 * remembers is bounded.
 */
public final class GuessLimiter {
  private final int failures;
  private final Duration onceIn;
  private final Map<String, Instant> freeAt;

  /**
   * @param failures that are free of delay
   * @param onceIn how long it takes until one more is
   * @param remembered subjects, at most
   */
  public GuessLimiter(int failures, Duration onceIn, int remembered) {
    this.failures = failures;
    this.onceIn = onceIn;
    this.freeAt = new Bounded(remembered);
  }

  /** How long a subject has to wait; empty if he need not. */
  public synchronized Optional<Duration> delay(String subject, Instant now) {
    Instant allPaidAt = freeAt.get(subject);
    if (allPaidAt == null) {
      return Optional.empty();
    }
    Duration debt = Duration.between(now, allPaidAt).minus(onceIn.multipliedBy(failures - 1L));
    return debt.isPositive() ? Optional.of(debt) : Optional.empty();
  }

  public synchronized void failed(String subject, Instant now) {
    Instant before = freeAt.get(subject);
    freeAt.put(subject, (before == null || before.isBefore(now) ? now : before).plus(onceIn));
  }

  /** The one least recently seen goes first. */
  private static final class Bounded extends LinkedHashMap<String, Instant> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Bounded(int most) {
      super(64, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > most;
    }
  }
}
