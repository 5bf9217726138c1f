package id.aduan.oversight.web;

import id.aduan.contract.AgencyCode;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.oversight.watching.Subscriptions;
import id.aduan.oversight.watching.WatchedCase;
import java.util.Optional;

/** Who sees which cases: those who run the regency all of them, an overseer those of his scope. */
final class Readers {
  private final Subscriptions subscriptions;

  Readers(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  boolean mayRead(Person person, WatchedCase watched) {
    AgencyCode agency = person.agency();
    return seesEverything(person) || (agency != null && subscriptions.covers(agency, watched));
  }

  /** The agency whose feed bounds what somebody may count; empty: nothing does. */
  Optional<AgencyCode> bound(Person person) {
    if (seesEverything(person)) {
      return Optional.empty();
    }
    AgencyCode agency = person.agency();
    if (agency == null || !subscriptions.has(agency)) {
      throw Refusals.noSuchFeed();
    }
    return Optional.of(agency);
  }

  private static boolean seesEverything(Person person) {
    return person.is(Role.COORDINATOR) || person.is(Role.LEADER) || person.is(Role.INSPEKTORAT);
  }
}
