package id.aduan.intake.dossiers;

import id.aduan.contract.TrackingId;
import id.aduan.intake.dossiers.Dossiers.Versioned;
import id.aduan.intake.tracking.Progresses;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Finds complaints that were accepted and of which no case came, and publishes them again. */
public final class AwaitedCases {
  private static final int MOST = 10_000;
  private static final int PAGE = 200;
  private final Dossiers dossiers;
  private final Progresses progresses;
  private final Republish republish;
  private final Clock clock;
  private final Duration expectedWithin;

  /**
   * @param expectedWithin the time within which a case is expected
   */
  public AwaitedCases(
      Dossiers dossiers,
      Progresses progresses,
      Republish republish,
      Clock clock,
      Duration expectedWithin) {
    this.dossiers = dossiers;
    this.progresses = progresses;
    this.republish = republish;
    this.clock = clock;
    this.expectedWithin = expectedWithin;
  }

  /** What a refeed published. */
  public record Refed(int complaints, int events) {}

  /** Those whose case is late, the oldest first; no more than ten thousand are told. */
  public List<TrackingId> late() {
    return waitingFor(expectedWithin);
  }

  /** Publishes again what is late. */
  public Refed refeed() {
    return refeed(expectedWithin);
  }

  private List<TrackingId> waitingFor(Duration longerThan) {
    return pages(dossiers.awaitingCase(clock.instant().minus(longerThan), MOST))
        .flatMap(page -> withoutCase(page).stream())
        .toList();
  }

  private List<TrackingId> withoutCase(List<TrackingId> candidates) {
    Set<TrackingId> seen = new HashSet<>(progresses.seen(candidates));
    if (!seen.isEmpty()) {
      dossiers.caseSeen(seen);
    }
    return candidates.stream().filter(candidate -> !seen.contains(candidate)).toList();
  }

  /** Publishes again what waits for longer than this. */
  public Refed refeed(Duration longerThan) {
    List<TrackingId> waiting = waitingFor(longerThan);
    int events = pages(waiting).mapToInt(page -> republish.again(recorded(page))).sum();
    return new Refed(waiting.size(), events);
  }

  /** However many wait, the stores are asked for a few at a time. */
  private static Stream<List<TrackingId>> pages(List<TrackingId> complaints) {
    return complaints.stream().gather(Gatherers.windowFixed(PAGE));
  }

  private Map<TrackingId, Dossier> recorded(List<TrackingId> complaints) {
    Map<TrackingId, Dossier> found = new HashMap<>();
    for (Map.Entry<TrackingId, Versioned> entry : dossiers.find(complaints).entrySet()) {
      found.put(entry.getKey(), entry.getValue().dossier());
    }
    return found;
  }
}
