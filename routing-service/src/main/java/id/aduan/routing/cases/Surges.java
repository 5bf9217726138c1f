package id.aduan.routing.cases;

import id.aduan.contract.PlaceCode;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.surges.Surge;
import id.aduan.routing.surges.SurgePolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The surges that go on, as far as whoever asks sees the cases that make them. */
public final class Surges {
  /** So far back one is followed, and so high it is counted. */
  static final int MOST = 1_000;

  private final Cases cases;
  private final Readers readers;
  private final SurgePolicy policy;
  private final Clock clock;

  public Surges(Cases cases, Readers readers, SurgePolicy policy, Clock clock) {
    this.cases = cases;
    this.readers = readers;
    this.policy = policy;
    this.clock = clock;
  }

  public SurgePolicy policy() {
    return policy;
  }

  /** Those of these areas, the greatest first. */
  public List<Surge> now(Collection<PlaceCode> areas, Officer officer) {
    Sight sight = readers.sight(officer);
    Instant now = clock.instant();
    return areas.stream()
        .flatMap(area -> of(area, sight, now).stream())
        .sorted(
            Comparator.comparingInt(Surge::complaints)
                .reversed()
                .thenComparing(surge -> surge.area().value()))
        .toList();
  }

  /** What is no surge costs no more than to see that. */
  private Optional<Surge> of(PlaceCode area, Sight sight, Instant now) {
    List<Instant> latest =
        cases.arrivals(area, policy.windowBefore(now), now, sight, policy.complaints());
    return policy.holds(latest, now)
        ? policy.of(area, cases.arrivals(area, Instant.EPOCH, now, sight, MOST), now)
        : Optional.empty();
  }
}
