package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.watching.WatchedCases.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One batch on its way into the cases: what is new of it, and for whom. */
final class BatchFold {
  private final Map<TrackingId, WatchedCase> before;
  private final Subscriptions subscriptions;
  private final Histories histories;
  private final Map<TrackingId, WatchedCase> now = new LinkedHashMap<>();
  private final Map<TrackingId, List<Notice>> noticesOfCase = new HashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Map<AgencyCode, List<Notice>> forFeeds = new LinkedHashMap<>();

  BatchFold(Map<TrackingId, WatchedCase> before, Subscriptions subscriptions, Histories histories) {
    this.before = before;
    this.subscriptions = subscriptions;
    this.histories = histories;
  }

  /** What an observation turned out to be. */
  sealed interface Taken {
    record New() implements Taken {}

    record SeenBefore() implements Taken {}

    record Gap(long expected) implements Taken {}
  }

  Taken take(Observation observation) {
    WatchedCase known =
        now.getOrDefault(observation.complaint(), before.get(observation.complaint()));
    long last = known == null ? 0 : known.sequence();
    if (observation.sequence() <= last) {
      return new Taken.SeenBefore();
    }
    WatchedCase evolved = observation.sequence() == last + 1 ? evolved(known, observation) : null;
    if (evolved == null) {
      return new Taken.Gap(last + 1);
    }
    WatchedCase inFeeds = subscriptions.inFeeds(evolved);
    now.put(observation.complaint(), inFeeds);
    notice(observation.notice(), known == null ? Set.of() : known.feeds(), inFeeds.feeds());
    return new Taken.New();
  }

  List<Notice> notices() {
    return notices;
  }

  Map<AgencyCode, List<Notice>> forFeeds() {
    return forFeeds;
  }

  List<Change> changes() {
    return now.values().stream()
        .map(changed -> new Change(sequenceBefore(changed.complaint()), changed))
        .toList();
  }

  /** Null where a case would begin with something else than its opening. */
  private static @Nullable WatchedCase evolved(
      @Nullable WatchedCase known, Observation observation) {
    Notice notice = observation.notice();
    return switch (observation.observed()) {
      case Observed.Known(CaseEvent event) when known != null ->
          Evolution.evolve(known, notice.time(), event).at(notice.sequence());
      case Observed.Known(CaseOpened opened) ->
          Evolution.opened(notice.complaint(), notice.sequence(), notice.time(), opened);
      case Observed.OfUnknownKind _ when known != null -> known.at(notice.sequence());
      case Observed.Known _, Observed.OfUnknownKind _ -> null;
    };
  }

  private void notice(Notice notice, Set<AgencyCode> before, Set<AgencyCode> after) {
    notices.add(notice);
    noticesOfCase.computeIfAbsent(notice.complaint(), _ -> new ArrayList<>()).add(notice);
    for (AgencyCode agency : after) {
      List<Notice> feed = forFeeds.computeIfAbsent(agency, _ -> new ArrayList<>());
      if (before.contains(agency)) {
        feed.add(notice);
      } else {
        feed.addAll(fromTheBeginning(notice.complaint()));
      }
    }
  }

  /** All that happened to a case so far, for an agency into whose scope it came just now. */
  private List<Notice> fromTheBeginning(TrackingId complaint) {
    long stored = sequenceBefore(complaint);
    List<Notice> all = new ArrayList<>();
    if (stored > 0) {
      histories.of(complaint).stream()
          .filter(notice -> notice.sequence() <= stored)
          .forEach(all::add);
    }
    all.addAll(noticesOfCase.getOrDefault(complaint, List.of()));
    return all;
  }

  private long sequenceBefore(TrackingId complaint) {
    WatchedCase stored = before.get(complaint);
    return stored == null ? 0 : stored.sequence();
  }
}
