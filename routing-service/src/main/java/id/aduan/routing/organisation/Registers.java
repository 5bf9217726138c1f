package id.aduan.routing.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registers with all that was ever changed in them. */
public interface Registers {

  /** A register in its last version; empty where it has not begun. */
  Optional<Contents> load(Register register);

  /**
   * Adds the change that follows the last one.
   *
   * @return whether it was; not, where somebody else's change has the same version
   */
  boolean add(Change change);

  /**
   * The registers that have a later version than these; cheap, so that one can ask all the time.
   */
  Set<Register> changedSince(Map<Register, Integer> versions);

  /** Changes before a version, the latest first. */
  List<Change> history(Register register, int before, int limit);
}
