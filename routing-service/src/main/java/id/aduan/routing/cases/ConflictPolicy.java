package id.aduan.routing.cases;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import java.util.Optional;
import java.util.Set;

/**
 * Who handles a case of misconduct: the Inspektorat, or whoever stands above the accused
 * (SYSTEM.md, section 5).
 *
 * @param coordinating the offices whose people coordinate
 * @param leadership the office of the Sekda and the Bupati
 */
public record ConflictPolicy(Set<OpdCode> coordinating, OpdCode leadership) {
  /** The office of internal supervision (APIP). */
  public static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");

  public ConflictPolicy {
    coordinating = Set.copyOf(coordinating);
  }

  /**
   * Who coordinates a case that may be about these, until it is verified. That its words name the
   * Inspektorat means little then: many ask for its help.
   */
  CoordinatedBy coordinatingUnverified(Accusation accusation) {
    return coordinating.stream().anyMatch(accusation::touches)
        ? coordinating(accusation)
        : CoordinatedBy.COORDINATORS;
  }

  /** Who coordinates a case about these. */
  CoordinatedBy coordinating(Accusation accusation) {
    if (accusation.touches(INSPEKTORAT)) {
      return CoordinatedBy.LEADERS;
    }
    return coordinating.stream().anyMatch(accusation::touches)
        ? CoordinatedBy.INSPEKTORAT
        : CoordinatedBy.COORDINATORS;
  }

  /** Why an office may not have, or help with, a case; empty where it may. */
  Optional<Refusal> fault(Case on, OpdCode office) {
    Conflict conflict = on.conflict();
    if (conflict.offices().contains(office)) {
      return Optional.of(Refusal.ACCUSED);
    }
    if (!on.subject().misconduct()) {
      return Optional.empty();
    }
    if (conflict.coordinatedBy() != CoordinatedBy.LEADERS) {
      return refusal(!office.equals(INSPEKTORAT), Refusal.ONLY_INSPEKTORAT);
    }
    return conflict.offices().contains(leadership)
        ? refusal(office.equals(INSPEKTORAT), Refusal.ACCUSED)
        : refusal(!office.equals(leadership), Refusal.ONLY_LEADERSHIP);
  }

  private static Optional<Refusal> refusal(boolean applies, Refusal refusal) {
    return applies ? Optional.of(refusal) : Optional.empty();
  }
}
