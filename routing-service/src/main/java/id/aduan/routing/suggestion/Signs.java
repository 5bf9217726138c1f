package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.util.List;
import java.util.Set;

/**
 * What the words of a complaint say about misconduct.
 *
 * @param phrases of the lexicon that say so; never the complaint's own words
 * @param offices those that it names; none where it alleges nothing
 * @param people those of the organisation that it names; none where it alleges nothing
 */
public record Signs(
    boolean misconduct, List<String> phrases, Set<OpdCode> offices, Set<PersonId> people) {
  public static final Signs NONE = new Signs(false, List.of(), Set.of(), Set.of());

  public Signs {
    phrases = List.copyOf(phrases);
    offices = Set.copyOf(offices);
    people = Set.copyOf(people);
  }
}
