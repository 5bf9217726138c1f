package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where people belong, as the registers say at a moment.
 *
 * @param people everybody who is registered
 * @param units the offices that units are part of
 */
public record Membership(Map<PersonId, Member> people, Map<UnitCode, OpdCode> units) {
  public static final Membership NONE = new Membership(Map.of(), Map.of());

  public Membership {
    people = Collections.unmodifiableMap(new HashMap<>(people));
    units = Collections.unmodifiableMap(new HashMap<>(units));
  }

  /** The office and the units of one person. */
  public record Member(OpdCode office, Set<UnitCode> units) {
    public Member {
      units = Set.copyOf(units);
    }
  }

  /** An accusation with the offices to which those named belong, as the registers say. */
  public Accusation complete(Accusation accusation) {
    Set<OpdCode> around = new HashSet<>();
    accusation.named().people().forEach(person -> around.addAll(officesOf(person)));
    accusation.named().units().stream()
        .map(units::get)
        .filter(Objects::nonNull)
        .forEach(around::add);
    return accusation.around(around);
  }

  Set<OpdCode> officesOf(PersonId person) {
    Member member = people.get(person);
    return member == null ? Set.of() : Set.of(member.office());
  }

  Set<UnitCode> unitsOf(PersonId person) {
    Member member = people.get(person);
    return member == null ? Set.of() : member.units();
  }
}
