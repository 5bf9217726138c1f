package id.aduan.intake.web;

import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.CitizenAccess.Decision.Denied;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.intake.identity.CitizenAccess.Decision.TooManyGuesses;
import id.aduan.kit.limits.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets in who holds number and code. */
@Component
final class Reporters {
  private final CitizenAccess access;
  private final Guessing guessing;

  Reporters(CitizenAccess access, Guessing guessing) {
    this.access = access;
    this.guessing = guessing;
  }

  Granted admit(String number, String code, HttpServletRequest request) {
    return switch (access.check(number, code, Addresses.network(request.getRemoteAddr()))) {
      case Granted granted -> granted;
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
