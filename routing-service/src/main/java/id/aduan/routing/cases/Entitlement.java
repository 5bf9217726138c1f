package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.routing.appointments.Authority;
import java.util.Optional;

/** Which case an officer sees, and in which capacity he acts on it. */
final class Entitlement {
  private Entitlement() {}

  /** An OPD sees a case only while it has it. */
  static boolean sees(Case on, Authority authority) {
    return authority.officer().overlooksAll() || on.holder().filter(authority::mayRead).isPresent();
  }

  /** Whether he knows enough of a case to act on it in this way. */
  static boolean reaches(Case on, Action action, Authority authority) {
    return sees(on, authority) || (action == Action.TOLD && handsOver(on, authority));
  }

  /**
   * Whether he hands over what no message could tell. Who is at the counter reads nothing else of a
   * case.
   */
  static boolean handsOver(Case on, Authority authority) {
    return (authority.officer().isCoordinator() && sees(on, authority))
        || (authority.officer().isAtCounter() && Untold.of(on).isPresent() && Untold.isPlain(on));
  }

  /**
   * Empty where he may not. Where no OPD has the case, it is the coordinators', and the rules tell
   * them why an OPD's act is refused.
   */
  static Optional<Actor> capacity(Case on, Action action, Authority authority) {
    return switch (action.demand()) {
      case COORDINATION -> authority.toCoordinate();
      case COUNTER -> handsOver(on, authority) ? authority.toTellInPerson() : Optional.empty();
      case WORK -> on.holder().map(authority::toWorkFor).orElseGet(authority::toCoordinate);
      case APPROVAL -> on.holder().map(authority::toApproveFor).orElseGet(authority::toCoordinate);
    };
  }
}
