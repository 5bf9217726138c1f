package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.util.Set;

/**
 * What the words of a complaint say about misconduct.
 *
 * @param offices those that it names; none where it alleges nothing
 * @param people those of the organisation that it names; none where it alleges nothing
 */
public record Signs(boolean misconduct, Set<OpdCode> offices, Set<PersonId> people) {
  public static final Signs NONE = new Signs(false, Set.of(), Set.of());

  public Signs {
    offices = Set.copyOf(offices);
    people = Set.copyOf(people);
  }
}
