package id.aduan.routing.appointments;

import id.aduan.contract.ActorRole;
import id.aduan.contract.PersonId;
import java.util.Set;

/** Somebody of the administration, with the roles that his token says. */
public record Officer(PersonId id, Set<ActorRole> roles) {
  public Officer {
    roles = Set.copyOf(roles);
  }

  public boolean isCoordinator() {
    return roles.contains(ActorRole.COORDINATOR);
  }

  public boolean isAtCounter() {
    return roles.contains(ActorRole.COUNTER);
  }

  /** Whether he sees all cases, whoever has them. */
  public boolean overlooksAll() {
    return isCoordinator() || roles.contains(ActorRole.LEADER);
  }
}
