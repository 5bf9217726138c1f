package id.aduan.oversight.web;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.oversight.watching.Subscriptions;
import id.aduan.oversight.watching.WatchedCase;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who sees which cases: those who run the regency all of them, an overseer those of his scope; and
 * nobody a case in which an office of his is accused.
 */
final class Readers {
  private final Subscriptions subscriptions;

  Readers(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  boolean mayRead(Reader reader, WatchedCase watched) {
    AgencyCode agency = reader.person().agency();
    return !watched.matter().accusesOneOf(offices(reader))
        && (seesAllOthers(reader.person())
            || (agency != null && subscriptions.covers(agency, watched)));
  }

  /** The agency whose feed bounds what somebody may count; empty: nothing does. */
  Optional<AgencyCode> bound(Reader reader) {
    if (seesAllOthers(reader.person())) {
      return Optional.empty();
    }
    AgencyCode agency = reader.person().agency();
    if (agency == null || !subscriptions.has(agency)) {
      throw Refusals.noSuchFeed();
    }
    return Optional.of(agency);
  }

  /** The offices whose accusation hides a case from somebody: his own, and those of his agency. */
  Set<OpdCode> offices(Reader reader) {
    Set<OpdCode> offices = new HashSet<>(reader.offices());
    AgencyCode agency = reader.person().agency();
    if (agency != null) {
      offices.addAll(subscriptions.offices(agency));
    }
    return offices;
  }

  private static boolean seesAllOthers(Person person) {
    return person.is(Role.COORDINATOR) || person.is(Role.LEADER) || person.is(Role.INSPEKTORAT);
  }
}
