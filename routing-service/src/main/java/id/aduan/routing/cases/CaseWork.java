package id.aduan.routing.cases;

import id.aduan.contract.TrackingId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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

  /** Now, as precisely as the store keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Set<TrackingId> save(List<CaseWrite> writes) {
    Set<TrackingId> overtaken = cases.save(writes);
    announce.run();
    return overtaken;
  }
}
