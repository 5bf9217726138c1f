package id.aduan.routing.web;

import id.aduan.kit.security.signin.SignIn;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** How little browsers may do with the pages of officers. */
@Component
final class PagePolicy {
  private final String policy;

  PagePolicy(SignIn signIn) {
    this.policy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " frame-ancestors 'none'; form-action "
            + signIn.formTargets();
  }

  void of(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy);
  }
}
