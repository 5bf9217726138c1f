package id.aduan.routing.cases;

import id.aduan.contract.TrackingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Cases whose history goes beyond what has been published of it. */
public interface UnpublishedCases {

  /**
   * The longest waiting first.
   *
   * @param except those that are left out for now
   */
  List<Unpublished> unpublished(int limit, Collection<TrackingId> except);

  /** Moves the marks of these cases, never backwards; a later event keeps its case in the list. */
  void published(Map<TrackingId, Long> through);

  /** What of a case has not been published, in order. */
  record Unpublished(TrackingId id, List<Recorded> events) {
    public Unpublished {
      events = List.copyOf(events);
    }

    public long through() {
      return events.getLast().sequence();
    }
  }
}
