package id.aduan.intake.web;

import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.CitizenAccess.Decision.Denied;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.intake.identity.CitizenAccess.Decision.TooManyGuesses;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.limits.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets in who holds number and code; an officer's entry names whom he was let in to. */
@Component
final class Reporters {
  private final CitizenAccess access;
  private final Guessing guessing;
  private final Auditor auditor;

  Reporters(CitizenAccess access, Guessing guessing, Auditor auditor) {
    this.access = access;
    this.guessing = guessing;
    this.auditor = auditor;
  }

  Granted admit(String number, String code, HttpServletRequest request) {
    return switch (access.check(number, code, Addresses.network(request.getRemoteAddr()))) {
      case Granted granted -> {
        auditor.shows(request, granted.complaint());
        yield granted;
      }
      case Denied _ -> {
        guessing.wrong();
        throw Refusals.unknownComplaint();
      }
      case TooManyGuesses(Duration retryAfter) -> {
        guessing.slowed();
        throw Refusals.tooManyGuesses(retryAfter);
      }
    };
  }
}
