package id.aduan.routing.cases;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import java.util.Set;

/**
 * Whose misconduct a case is about: neither the accused nor an accused office gets, sees, counts or
 * closes it (SYSTEM.md, section 5).
 *
 * @param open whether misconduct is alleged or suspected, and nobody has found out yet whether it
 *     is meant
 * @param offices the offices that are accused, or seem to be while it is open
 * @param accused who is accused by name or by post, or seems to be while it is open
 * @param coordinatedBy who verifies it, hands it over and settles whose it is
 */
public record Conflict(
    boolean open, Set<OpdCode> offices, Concerned accused, CoordinatedBy coordinatedBy) {
  public static final Conflict NONE =
      new Conflict(false, Set.of(), Concerned.NOBODY, CoordinatedBy.COORDINATORS);

  public Conflict {
    offices = Set.copyOf(offices);
  }

  /** Whether nobody is meant, as far as is known. */
  public boolean isOfNobody() {
    return offices.isEmpty() && accused.equals(Concerned.NOBODY);
  }

  boolean means(Accusation accusation) {
    return offices.equals(accusation.offices()) && accused.equals(accusation.named());
  }
}
