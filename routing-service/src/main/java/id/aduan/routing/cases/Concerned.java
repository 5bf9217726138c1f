package id.aduan.routing.cases;

import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import java.util.Set;

/**
 * Whom of the administration an event names, by pseudonymous id: the accused, or the official who
 * is asked. It stays with the authority, is never published, and outlives the content.
 *
 * @param units posts, by the unit that holds them: whoever is in it is meant
 */
public record Concerned(Set<PersonId> people, Set<UnitCode> units) {
  public static final Concerned NOBODY = new Concerned(Set.of(), Set.of());

  public Concerned {
    people = Set.copyOf(people);
    units = Set.copyOf(units);
  }
}
