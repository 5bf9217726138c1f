package id.aduan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.work.Degraded;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

final class CalendarHealthTest {
  private static final WorkingCalendar OF_2026 =
      new WorkingCalendar(1, Set.of(LocalDate.of(2026, 1, 1)));

  @Test
  void isWellWhileTheHolidaysAheadAreKnown() {
    assertThat(on("2026-11-30T00:00:00Z").getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void namesTheYearThatNobodyEntered() {
    Health soon = on("2026-12-15T00:00:00Z");

    assertThat(soon.getStatus()).isEqualTo(Degraded.STATUS);
    assertThat(soon.getDetails()).containsEntry("years without holidays", List.of(2027));
  }

  private static Health on(String instant) {
    return new CalendarHealth(
            () -> Optional.of(OF_2026), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
        .health();
  }
}
