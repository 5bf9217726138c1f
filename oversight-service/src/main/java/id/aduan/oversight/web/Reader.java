package id.aduan.oversight.web;

import id.aduan.contract.OpdCode;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.oversight.watching.Matter;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Somebody who reads.
 *
 * @param offices the local offices that he belongs to, by his role and by his token
 */
record Reader(Person person, Set<OpdCode> offices) {
  Reader {
    offices = Set.copyOf(offices);
  }

  static Reader of(Authentication authentication) {
    Person person = Person.of(authentication);
    Set<OpdCode> offices = new HashSet<>();
    if (person.is(Role.INSPEKTORAT)) {
      offices.add(Matter.INSPEKTORAT);
    }
    if (person.is(Role.COORDINATOR)) {
      offices.add(Matter.COORDINATORS);
    }
    String office = ((JwtAuthenticationToken) authentication).getToken().getClaimAsString("office");
    if (office != null) {
      offices.add(office(office));
    }
    return new Reader(person, offices);
  }

  /** To take a malformed code for none would show him cases in which his office is accused. */
  private static OpdCode office(String claim) {
    try {
      return new OpdCode(claim);
    } catch (IllegalArgumentException _) {
      throw Refusals.unusableOffice();
    }
  }
}
