package id.aduan.routing.cases;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is kept from seeing in any list: cases that are about himself, his office or his
 * post, and those that others coordinate because they are about the coordinators.
 *
 * @param person who reads; null: the platform itself, which is kept from nothing
 * @param offices those that he belongs to, by register, appointment or grant
 * @param units those that he belongs to
 * @param hidden cases that these coordinate are not his to overlook
 */
public record Sight(
    @Nullable PersonId person,
    Set<OpdCode> offices,
    Set<UnitCode> units,
    Set<CoordinatedBy> hidden) {
  /** Of the platform itself. */
  public static final Sight WHOLE = new Sight(null, Set.of(), Set.of(), Set.of());

  public Sight {
    offices = Set.copyOf(offices);
    units = Set.copyOf(units);
    hidden = Set.copyOf(hidden);
  }

  /** The same reader, where his own office's work is shown, whoever coordinates it. */
  public Sight ofOwnWork() {
    return new Sight(person, offices, units, Set.of());
  }

  /** Whether he sees a case, if it is in what he reads at all. */
  public boolean reaches(Conflict conflict) {
    return !isConcerned(conflict) && !hidden.contains(conflict.coordinatedBy());
  }

  /** Whether a case is about him, his office or his post. */
  boolean isConcerned(Conflict conflict) {
    return (person != null && conflict.accused().people().contains(person))
        || !Collections.disjoint(offices, conflict.offices())
        || !Collections.disjoint(units, conflict.accused().units());
  }
}
