package id.aduan.routing.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import id.aduan.contract.TrackingId;

/**
 * What every handler works with.
 *
 * @param announce told after each write that there is something to publish
 */
public record CaseWork(
    Cases cases, CaseDecider decider, Assignments assignments, Clock clock, Runnable announce) {

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
