package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.organisation.Register;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What surrounds a request about a register: which, who, in which language, on which version. */
record RegisterCall(
    Register register, Officer officer, Language language, @Nullable String ifMatch) {

  /** If one may read that register. */
  static RegisterCall of(HttpServletRequest request, Authentication authentication) {
    Officer officer = Officers.of(authentication);
    Register register =
        Register.named(RequestArgument.inAddress(request, "register"))
            .orElseThrow(RegisterProblems::notFound);
    if (!mayRead(register, officer)) {
      throw Problems.notEntitled();
    }
    return new RegisterCall(
        register,
        officer,
        Bilingual.language(RequestContextUtils.getLocale(request)),
        request.getHeader(HttpHeaders.IF_MATCH));
  }

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
