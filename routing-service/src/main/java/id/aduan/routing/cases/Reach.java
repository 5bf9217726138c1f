package id.aduan.routing.cases;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.CaseState.PutAway;
import java.util.Collections;
import java.util.Set;

/**
 * Which cases somebody may see at all, wherever they lie: those that he overlooks, and those that
 * an office of his has or helps with.
 *
 * @param overlooked who coordinates them
 */
public record Reach(Set<CoordinatedBy> overlooked, Set<OpdCode> offices) {
  public Reach {
    overlooked = Set.copyOf(overlooked);
    offices = Set.copyOf(offices);
  }

  public boolean covers(Case on) {
    return overlooked.contains(on.conflict().coordinatedBy())
        || on.holder().filter(offices::contains).isPresent()
        || (!(on.state() instanceof PutAway)
            && !Collections.disjoint(offices, on.coordination().supporters()));
  }
}
