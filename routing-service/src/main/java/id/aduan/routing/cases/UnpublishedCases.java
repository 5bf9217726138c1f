package id.aduan.routing.cases;

import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Cases whose history goes beyond what has been published of it. */
public interface UnpublishedCases {

  /** What is held in memory at once; one case alone may have more. */
  int MOST_EVENTS = 2_000;

  /**
   * The longest waiting first, as many as have no more than {@link #MOST_EVENTS} events together.
   *
   * @param limit how many cases at most
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

  /**
   * The first that have no more than {@link #MOST_EVENTS} events together; the rest is not read.
   */
  static <T> List<T> bounded(Iterator<T> cases, ToIntFunction<T> events) {
    List<T> page = new ArrayList<>();
    int sum = 0;
    while (sum < MOST_EVENTS && cases.hasNext()) {
      T next = cases.next();
      sum += events.applyAsInt(next);
      if (sum <= MOST_EVENTS || page.isEmpty()) {
        page.add(next);
      }
    }
    return page;
  }
}
