package id.aduan.routing.live;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells the pages that are open in this instance which of them a change concerns. A change is
 * looked at once, however many pages are open; and not at all while none is.
 */
public final class LiveHub {
  /** In one instance: each has a connection and a thread of its own. */
  static final int MOST = 500;

  /** Of one person, in however many windows. */
  static final int MOST_OF_ONE = 8;

  /** Where more changed at once than this, every list may have. */
  static final int MOST_LOOKED_AT = 200;

  private final Function<Collection<TrackingId>, Collection<Case>> cases;
  private final Map<TrackingId, Set<Watch>> ofCases = new HashMap<>();
  private final Map<Watch, Predicate<Case>> ofLists = new LinkedHashMap<>();
  private final Map<PersonId, Integer> byPerson = new HashMap<>();
  private int open;
  private boolean closed;

  /**
   * @param cases those of these numbers that there are
   */
  public LiveHub(Function<Collection<TrackingId>, Collection<Case>> cases) {
    this.cases = cases;
  }

  /** Watches a case; empty where too many watch already. */
  public synchronized Optional<Watch> watch(PersonId person, TrackingId id) {
    return entered(
        person,
        watch -> ofCases.computeIfAbsent(id, _ -> new HashSet<>()).add(watch),
        watch -> leave(id, watch));
  }

  /** Watches a list, which a case in which this holds may concern. */
  public synchronized Optional<Watch> watch(PersonId person, Predicate<Case> concerns) {
    return entered(person, watch -> ofLists.put(watch, concerns), ofLists::remove);
  }

  private Optional<Watch> entered(PersonId person, Consumer<Watch> enter, Consumer<Watch> leave) {
    if (closed || open >= MOST || byPerson.getOrDefault(person, 0) >= MOST_OF_ONE) {
      return Optional.empty();
    }
    Watch[] self = new Watch[1];
    Watch watch = new Watch(() -> left(person, self, leave));
    self[0] = watch;
    open++;
    var _ = byPerson.merge(person, 1, Integer::sum);
    enter.accept(watch);
    return Optional.of(watch);
  }

  private synchronized void left(PersonId person, Watch[] self, Consumer<Watch> leave) {
    open--;
    var _ = byPerson.computeIfPresent(person, (_, many) -> many == 1 ? null : many - 1);
    leave.accept(self[0]);
  }

  private void leave(TrackingId id, Watch watch) {
    var _ =
        ofCases.computeIfPresent(
            id,
            (_, watches) -> {
              watches.remove(watch);
              return watches.isEmpty() ? null : watches;
            });
  }

  public synchronized boolean isWatched() {
    return open > 0;
  }

  /** The cases that are open in this instance. */
  public synchronized Set<TrackingId> watchedCases() {
    return Set.copyOf(ofCases.keySet());
  }

  /** Something happened in these cases. */
  public void changed(Set<TrackingId> ids) {
    Map<Watch, Predicate<Case>> lists;
    synchronized (this) {
      ids.forEach(id -> tell(ofCases.getOrDefault(id, Set.of()), Signal.CHANGED));
      lists = new LinkedHashMap<>(ofLists);
    }
    if (lists.isEmpty()) {
      return;
    }
    if (ids.size() > MOST_LOOKED_AT) {
      tell(lists.keySet(), Signal.CHANGED);
      return;
    }
    List<Case> changed = new ArrayList<>(cases.apply(ids));
    lists.forEach((watch, concerns) -> {
      if (changed.stream().anyMatch(concerns)) {
        watch.tell(Signal.CHANGED);
      }
    });
  }

  /** Something may have been missed: each page looks for itself. */
  public synchronized void missedSome() {
    ofCases.values().forEach(watches -> tell(watches, Signal.CHANGED));
    tell(ofLists.keySet(), Signal.CHANGED);
  }

  /** Others are at these cases than before. */
  public synchronized void met(Collection<TrackingId> ids) {
    ids.forEach(id -> tell(ofCases.getOrDefault(id, Set.of()), Signal.PRESENCE));
  }

  private static void tell(Collection<Watch> watches, Signal signal) {
    watches.forEach(watch -> watch.tell(signal));
  }

  /** Ends all watches, and lets no other begin. */
  public synchronized void close() {
    closed = true;
    ofCases.values().forEach(watches -> watches.forEach(Watch::end));
    ofLists.keySet().forEach(Watch::end);
  }
}
