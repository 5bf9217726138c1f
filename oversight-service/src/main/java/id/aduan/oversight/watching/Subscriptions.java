package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
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

  /** The local offices that an agency itself is. */
  public Set<OpdCode> offices(AgencyCode agency) {
    Subscription subscription = byAgency.get(agency);
    return subscription == null ? Set.of() : subscription.offices();
  }

  /** Whether an agency may look at a case. */
  public boolean covers(AgencyCode agency, WatchedCase watched) {
    Subscription subscription = byAgency.get(agency);
    return subscription != null && subscription.covers(watched);
  }

  /** A case in the feeds that it is in from now on. */
  WatchedCase inFeeds(WatchedCase watched) {
    Set<AgencyCode> feeds = new HashSet<>();
    Set<AgencyCode> withheld = new HashSet<>();
    for (Subscription subscription : byAgency.values()) {
      if (subscription.covers(watched)) {
        feeds.add(subscription.agency());
      } else if (watched.isInFeedOf(subscription.agency())) {
        withheld.add(subscription.agency());
      }
    }
    return watched.feeds(feeds).withheld(withheld);
  }
}
