package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.FeedGrowth;
import id.aduan.oversight.feeds.FeedWriter;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.watching.WatchedCases.Change;
import id.aduan.oversight.watching.WatchedCases.SaveResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in what happened to cases: into their histories, then into the feeds, and only then into
 * the cases themselves. A case that does not know of an event yet makes its redelivery do all of
 * this again, and each of the three drops what it has: so nothing is lost and nothing doubled
 * wherever the process dies.
 */
public final class CaseWatcher {
  private static final int TRIES = 8;
  private final WatchedCases cases;
  private final Histories histories;
  private final FeedWriter feeds;
  private final FeedGrowth growth;
  private final Subscriptions subscriptions;

  public CaseWatcher(
      WatchedCases cases,
      Histories histories,
      FeedWriter feeds,
      FeedGrowth growth,
      Subscriptions subscriptions) {
    this.cases = cases;
    this.histories = histories;
    this.feeds = feeds;
    this.growth = growth;
    this.subscriptions = subscriptions;
  }

  /** Takes in observations, any of which may have come before; those of a case in their order. */
  public Watched watch(List<Observation> batch) {
    Set<TrackingId> complaints =
        batch.stream().map(Observation::complaint).collect(Collectors.toUnmodifiableSet());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (fold(batch, cases.find(complaints))) {
        case Fold.Gap(Observation observation, long expected) -> {
          return new Watched.OutOfSequence(observation, expected);
        }
        case Fold.Folded folded -> {
          if (store(folded) == SaveResult.ALL_SAVED) {
            return new Watched.Done();
          }
        }
      }
    }
    return new Watched.Overtaken();
  }

  private Fold fold(List<Observation> batch, Map<TrackingId, WatchedCase> known) {
    BatchFold fold = new BatchFold(known, subscriptions, histories);
    for (Observation observation : batch) {
      if (fold.take(observation) instanceof BatchFold.Taken.Gap(long expected)) {
        return new Fold.Gap(observation, expected);
      }
    }
    return new Fold.Folded(fold.notices(), fold.forFeeds(), fold.changes());
  }

  private SaveResult store(Fold.Folded folded) {
    if (folded.changes().isEmpty()) {
      return SaveResult.ALL_SAVED;
    }
    histories.add(folded.notices());
    folded
        .forFeeds()
        .forEach((agency, notices) -> growth.reached(agency, feeds.append(agency, notices)));
    return cases.save(folded.changes());
  }

  private sealed interface Fold {
    record Folded(
        List<Notice> notices, Map<AgencyCode, List<Notice>> forFeeds, List<Change> changes)
        implements Fold {}

    record Gap(Observation observation, long expected) implements Fold {}
  }
}
