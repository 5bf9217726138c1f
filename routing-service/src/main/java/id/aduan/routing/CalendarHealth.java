package id.aduan.routing;

import id.aduan.kit.work.Degraded;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Degraded when deadlines reach into a year whose holidays nobody has entered: its working days are
 * a guess. The government decrees a year's holidays some months before it.
 */
final class CalendarHealth implements HealthIndicator {
  private static final Duration AHEAD = Duration.ofDays(30);
  private final Supplier<Optional<WorkingCalendar>> calendar;
  private final Clock clock;

  CalendarHealth(Supplier<Optional<WorkingCalendar>> calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A store that was never there is told of elsewhere. */
  @Override
  public Health health() {
    return calendar.get().map(this::health).orElseGet(() -> Health.up().build());
  }

  private Health health(WorkingCalendar known) {
    Instant now = clock.instant();
    List<Integer> unknown =
        Stream.of(now, now.plus(AHEAD))
            .filter(instant -> !known.knows(instant))
            .map(instant -> WorkingCalendar.dayOf(instant).getYear())
            .distinct()
            .toList();
    return unknown.isEmpty()
        ? Health.up().build()
        : Health.status(Degraded.STATUS).withDetail("years without holidays", unknown).build();
  }
}
