package id.aduan.kit.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each subject may do: a few times at once, then once in a while. Of guesses only wrong ones
 * cost, so that a village behind one gateway is not locked out by being many. A proxy of our own is
 * no such gateway, and has to tell the addresses behind it ({@code FORWARD_HEADERS}). What it
 * remembers is bounded.
 */
public final class Allowance {
  private final int free;
  private final Duration onceIn;
  private final Map<String, Instant> freeAt;

  /**
   * @param free times without delay
   * @param onceIn how long it takes until one more is free
   * @param remembered subjects, at most
   */
  public Allowance(int free, Duration onceIn, int remembered) {
    this.free = free;
    this.onceIn = onceIn;
    this.freeAt = new Bounded(remembered);
  }

  /** How long a subject has to wait; empty if he need not. */
  public synchronized Optional<Duration> delay(String subject, Instant now) {
    Instant allPaidAt = freeAt.get(subject);
    if (allPaidAt == null) {
      return Optional.empty();
    }
    Duration debt = Duration.between(now, allPaidAt).minus(onceIn.multipliedBy(free - 1L));
    return debt.isPositive() ? Optional.of(debt) : Optional.empty();
  }

  public synchronized void spend(String subject, Instant now) {
    Instant before = freeAt.get(subject);
    freeAt.put(subject, (before == null || before.isBefore(now) ? now : before).plus(onceIn));
  }

  /**
   * Spends one, or says how long to wait and spends nothing: waiting is not made longer by asking.
   */
  public synchronized Optional<Duration> take(String subject, Instant now) {
    Optional<Duration> wait = delay(subject, now);
    if (wait.isEmpty()) {
      spend(subject, now);
    }
    return wait;
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
