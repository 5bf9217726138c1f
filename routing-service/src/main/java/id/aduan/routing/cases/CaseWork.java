package id.aduan.routing.cases;

import id.aduan.contract.TrackingId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every handler works with.
 *
 * @param deciders decides by the calendar and the limits of the moment
 * @param announce told after each write that there is something to publish
 */
public record CaseWork(
    Cases cases,
    Supplier<CaseDecider> deciders,
    Assignments assignments,
    Clock clock,
    Runnable announce) {

  public CaseWork(
      Cases cases, CaseDecider decider, Assignments assignments, Clock clock, Runnable announce) {
    this(cases, () -> decider, assignments, clock, announce);
  }

  CaseDecider decider() {
    return deciders.get();
  }

  private static final int ATTEMPTS = 10;

  /** Now, as precisely as the store keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Decides on a batch, and again on what was overtaken meanwhile.
   *
   * @param once decides and writes, and says what was overtaken
   */
  <T> void untilSaved(
      Map<TrackingId, T> batch, Function<Map<TrackingId, T>, Set<TrackingId>> once) {
    Map<TrackingId, T> rest = new LinkedHashMap<>(batch);
    for (int attempt = 0; !rest.isEmpty(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new TooManyRaces("cases: '" + rest.size() + "' overtaken again and again");
      }
      rest.keySet().retainAll(once.apply(rest));
    }
  }

  Set<TrackingId> save(List<CaseWrite> writes) {
    Set<TrackingId> overtaken = cases.save(writes);
    announce.run();
    return overtaken;
  }
}
