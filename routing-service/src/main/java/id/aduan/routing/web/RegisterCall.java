package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.organisation.Register;
import org.jspecify.annotations.Nullable;

/** What surrounds a request about a register: which, who, in which language, on which version. */
record RegisterCall(
    Register register, Officer officer, Language language, @Nullable String ifMatch) {

  int seen() {
    return (int) Math.min(Integer.MAX_VALUE, Preconditions.seen(ifMatch));
  }

  /** Who works where is for coordinators; the rest is for everybody who is signed in. */
  static boolean mayRead(Register register, Officer officer) {
    return switch (register) {
      case PEOPLE -> officer.isCoordinator();
      case CALENDAR, LIMITS, OPDS, UNITS, REGIONS, CATEGORIES, INSTITUTIONS, TEMPLATES -> true;
    };
  }
}
