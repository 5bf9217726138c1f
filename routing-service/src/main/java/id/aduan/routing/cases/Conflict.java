package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import java.util.Set;

/**
 * Whose misconduct a case is about: neither the accused nor an accused office gets, sees, counts or
 * closes it (SYSTEM.md, section 5).
 *
 * @param open whether misconduct is alleged or suspected, and nobody has found out yet whether it
 *     is meant
 * @param offices the offices that are accused, or seem to be while it is open
 * @param accused who is accused by name or by post
 */
public record Conflict(boolean open, Set<OpdCode> offices, Concerned accused) {
  public static final Conflict NONE = new Conflict(false, Set.of(), Concerned.NOBODY);

  public Conflict {
    offices = Set.copyOf(offices);
  }
}
