package id.aduan.routing.surges;

import id.aduan.contract.PlaceCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When complaints of one area are a surge: so many within so long. It begins with the last of them,
 * and ends by itself when fewer are left within that time.
 */
public record SurgePolicy(int complaints, Duration within) {
  public SurgePolicy {
    if (complaints < 1) {
      throw new IllegalArgumentException("complaints: '" + complaints + "' (expected: 1 or more)");
    }
    if (!within.isPositive()) {
      throw new IllegalArgumentException("within: '" + within + "' (expected: positive)");
    }
  }

  /** What came by this instant counts no more at the other one. */
  public Instant windowBefore(Instant at) {
    return at.minus(within);
  }

  /** Whether a complaint of this instant comes in a surge. */
  public boolean holds(Collection<Instant> arrivals, Instant at) {
    return within(arrivals, at) >= complaints;
  }

  /**
   * The surge of an area at an instant, if it is in one.
   *
   * @param arrivals the latest first
   */
  public Optional<Surge> of(PlaceCode area, List<Instant> arrivals, Instant at) {
    return holds(arrivals, at)
        ? Optional.of(new Surge(area, within(arrivals, at), beginning(arrivals)))
        : Optional.empty();
  }

  private int within(Collection<Instant> arrivals, Instant at) {
    Instant after = windowBefore(at);
    return (int)
        arrivals.stream().filter(arrival -> arrival.isAfter(after) && !arrival.isAfter(at)).count();
  }

  /** The latest that did not itself come in the surge. */
  private Instant beginning(List<Instant> arrivals) {
    int first = 0;
    while (first + complaints < arrivals.size()
        && arrivals.get(first + complaints).isAfter(windowBefore(arrivals.get(first)))) {
      first++;
    }
    return arrivals.get(first);
  }
}
