package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.Crashes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Logs in memory. */
public final class InMemoryFeedLogs implements FeedLogs {
  private final Crashes crashes;
  private final List<FeedEntry> entries = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private final Set<Position> positions = new HashSet<>();

  public InMemoryFeedLogs() {
    this(new Crashes());
  }

  public InMemoryFeedLogs(Crashes crashes) {
    this.crashes = crashes;
  }

  @Override
  public synchronized long tail(AgencyCode agency) {
    return entries.stream()
        .filter(entry -> entry.agency().equals(agency))
        .mapToLong(FeedEntry::number)
        .max()
        .orElse(0);
  }

  @Override
  public synchronized List<FeedEntry> after(AgencyCode agency, long number, int limit) {
    return entries.stream()
        .filter(entry -> entry.agency().equals(agency) && entry.number() > number)
        .sorted((one, other) -> Long.compare(one.number(), other.number()))
        .limit(limit)
        .toList();
  }

  @Override
  public int add(List<FeedEntry> added) {
    int count = 0;
    for (FeedEntry entry : added) {
      crashes.step();
      if (!addOne(entry)) {
        return count;
      }
      count++;
      crashes.step();
    }
    return count;
  }

  @Override
  public synchronized List<Notice> missing(AgencyCode agency, List<Notice> notices) {
    return notices.stream()
        .filter(notice -> !positions.contains(position(agency, notice)))
        .toList();
  }

  private synchronized boolean addOne(FeedEntry entry) {
    Place place = new Place(entry.agency(), entry.number());
    Position position = position(entry.agency(), entry.notice());
    if (places.contains(place) || positions.contains(position)) {
      return false;
    }
    places.add(place);
    positions.add(position);
    return entries.add(entry);
  }

  private static Position position(AgencyCode agency, Notice notice) {
    return new Position(agency, notice.complaint(), notice.sequence());
  }

  private record Place(AgencyCode agency, long number) {}

  private record Position(AgencyCode agency, TrackingId complaint, long sequence) {}
}
