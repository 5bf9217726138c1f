package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who watches what, one subscription per agency. */
public final class Subscriptions {
  private final Map<AgencyCode, Subscription> byAgency = new LinkedHashMap<>();

  public Subscriptions(List<Subscription> subscriptions) {
    for (Subscription subscription : subscriptions) {
      if (byAgency.put(subscription.agency(), subscription) != null) {
        throw new IllegalArgumentException(
            "subscription: '" + subscription.agency() + "' (expected: one per agency)");
      }
    }
  }

  public Set<AgencyCode> agencies() {
    return Set.copyOf(byAgency.keySet());
  }

  public boolean has(AgencyCode agency) {
    return byAgency.containsKey(agency);
  }

  /** Whether an agency may look at a case. */
  public boolean covers(AgencyCode agency, WatchedCase watched) {
    Subscription subscription = byAgency.get(agency);
    return subscription != null
        && (watched.feeds().contains(agency) || subscription.scope().covers(watched));
  }

  /**
   * The feeds that a case is in from now on: a case that has come into an agency's scope stays in
   * its feed, so that the agency sees how it ends.
   */
  Set<AgencyCode> feedsOf(WatchedCase watched) {
    Set<AgencyCode> feeds = new HashSet<>();
    for (Subscription subscription : byAgency.values()) {
      if (covers(subscription.agency(), watched)) {
        feeds.add(subscription.agency());
      }
    }
    return feeds;
  }
}
