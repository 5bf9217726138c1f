package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose misconduct is alleged, or seems to be.
 *
 * @param offices the offices that are accused themselves
 * @param named who is accused by name or by post
 * @param around the offices to which those named belong: not accused, but no judges in the matter
 */
public record Accusation(Set<OpdCode> offices, Concerned named, Set<OpdCode> around) {
  public static final Accusation OF_NOBODY = new Accusation(Set.of(), Concerned.NOBODY, Set.of());

  public Accusation {
    offices = Set.copyOf(offices);
    around = Set.copyOf(around);
  }

  /** Those named are known by now to belong to these offices too. */
  public Accusation around(Set<OpdCode> more) {
    Set<OpdCode> all = new HashSet<>(around);
    all.addAll(more);
    return new Accusation(offices, named, all);
  }

  /** The accused offices as an event says them; null where there are none. */
  @Nullable List<OpdCode> listedOffices() {
    return offices.isEmpty()
        ? null
        : offices.stream().sorted(Comparator.comparing(OpdCode::value)).toList();
  }

  boolean isEmpty() {
    return offices.isEmpty() && named.equals(Concerned.NOBODY);
  }

  boolean touches(OpdCode office) {
    return offices.contains(office) || around.contains(office);
  }
}
