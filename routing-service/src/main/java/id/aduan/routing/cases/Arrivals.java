package id.aduan.routing.cases;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.Envelope;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.surges.SurgePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints of a batch come in a surge, by when they were accepted. What is stored of an
 * area is read once, and no more of it than makes a surge; what the batch opens is added.
 */
final class Arrivals {
  private final Cases cases;
  private final SurgePolicy policy;
  private final List<Instant> ofBatch;
  private final Map<PlaceCode, List<Instant>> known = new HashMap<>();

  Arrivals(Cases cases, SurgePolicy policy, Collection<List<Envelope<DossierEvent>>> batch) {
    this.cases = cases;
    this.policy = policy;
    this.ofBatch =
        batch.stream()
            .flatMap(List::stream)
            .map(Envelope::event)
            .filter(ComplaintReceived.class::isInstance)
            .map(complaint -> ((ComplaintReceived) complaint).acceptedAt())
            .sorted()
            .toList();
  }

  /**
   * The kecamatan among whose arrivals a complaint counts; null where none is known. Misconduct and
   * what is not public is nobody's mass report.
   */
  static @Nullable PlaceCode area(ComplaintReceived complaint, Suggestion suggestion) {
    return complaint.content().visibility().rahasia()
            || complaint.content().misconductAlleged()
            || suggestion.suspicion().misconduct()
        ? null
        : suggestion.area();
  }

  /** The next complaint of an area; whether it comes in a surge. */
  boolean surges(PlaceCode area, Instant acceptedAt) {
    List<Instant> arrivals = known.computeIfAbsent(area, this::stored);
    boolean surges = policy.holds(arrivals, acceptedAt);
    arrivals.add(acceptedAt);
    return surges;
  }

  private List<Instant> stored(PlaceCode area) {
    return new ArrayList<>(
        cases.arrivals(
            area,
            policy.windowBefore(ofBatch.getFirst()),
            ofBatch.getLast(),
            Sight.WHOLE,
            policy.complaints()));
  }
}
