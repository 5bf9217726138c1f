package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.cases.CaseCommand.AssignTo;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may settle who works on a case, and whom he may name: that depends on people. */
final class Assigning {
  private Assigning() {}

  static Optional<Outcome> fault(Case on, AssignTo assign, Authority authority, Actor by) {
    PersonId person = assign.person();
    PersonId now = on.custody().assignee();
    if (by.role() == ActorRole.ADMIN_PEMBANTU && !isOwnMatter(person, now, authority)) {
      return Optional.of(new Outcome.NotEntitled());
    }
    Optional<OpdCode> holder = on.holder();
    return person == null || holder.isEmpty() || authority.canWorkFor(holder.get(), person)
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(Refusal.NOT_OF_THE_OPD));
  }

  /** An admin pembantu takes what nobody has, and lets go of what he has. */
  private static boolean isOwnMatter(
      @Nullable PersonId wanted, @Nullable PersonId present, Authority authority) {
    PersonId own = authority.officer().id();
    return wanted == null
        ? Objects.equals(present, own)
        : wanted.equals(own) && (present == null || present.equals(own));
  }
}
