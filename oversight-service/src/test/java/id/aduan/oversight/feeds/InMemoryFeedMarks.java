package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Marks in memory. */
public final class InMemoryFeedMarks implements FeedMarks {
  private final Map<AgencyCode, Long> published = new HashMap<>();
  private final Map<AgencyCode, Lease> leases = new HashMap<>();

  @Override
  public synchronized long published(AgencyCode agency) {
    return published.getOrDefault(agency, 0L);
  }

  @Override
  public synchronized OptionalLong claim(
      AgencyCode agency, String publisher, Instant now, Instant until) {
    Lease lease = leases.get(agency);
    if (lease != null && !lease.publisher().equals(publisher) && lease.until().isAfter(now)) {
      return OptionalLong.empty();
    }
    leases.put(agency, new Lease(publisher, until));
    return OptionalLong.of(published(agency));
  }

  @Override
  public synchronized void publishedThrough(AgencyCode agency, long number) {
    published.merge(agency, number, Math::max);
  }

  private record Lease(String publisher, Instant until) {}
}
