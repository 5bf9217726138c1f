package id.aduan.oversight.stream;

import com.mongodb.MongoException;
import id.aduan.contract.AgencyCode;
import id.aduan.kit.work.Degraded;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedMarks;
import id.aduan.oversight.watching.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says which feeds stand still on their way to Kafka. */
final class FeedsHealth implements HealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final Set<AgencyCode> agencies;
  private final FeedLogs logs;
  private final FeedMarks marks;
  private final Clock clock;
  private final Map<AgencyCode, Standstill> standstills = new ConcurrentHashMap<>();

  FeedsHealth(Subscriptions subscriptions, FeedLogs logs, FeedMarks marks, Clock clock) {
    this.agencies = subscriptions.agencies();
    this.logs = logs;
    this.marks = marks;
    this.clock = clock;
  }

  @Override
  public Health health() {
    try {
      return look();
    } catch (MongoException e) {
      return Health.status(Degraded.STATUS)
          .withDetail("store", e.getClass().getSimpleName())
          .build();
    }
  }

  private Health look() {
    Instant now = clock.instant();
    Map<String, Long> unpublished = new TreeMap<>();
    boolean stuck = false;
    for (AgencyCode agency : agencies) {
      long mark = marks.published(agency);
      long waiting = logs.tail(agency) - mark;
      unpublished.put(agency.value(), waiting);
      stuck |= waiting > 0 && standsStill(agency, mark, now);
    }
    return (stuck ? Health.status(Degraded.STATUS) : Health.up())
        .withDetail("unpublished", unpublished)
        .build();
  }

  private boolean standsStill(AgencyCode agency, long mark, Instant now) {
    Standstill standstill =
        standstills.compute(
            agency,
            (_, known) ->
                known != null && known.mark() == mark ? known : new Standstill(mark, now));
    return standstill.since().plus(PATIENCE).isBefore(now);
  }

  private record Standstill(long mark, Instant since) {}
}
