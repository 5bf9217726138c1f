package id.aduan.intake.web;

import id.aduan.kit.security.Person;
import id.aduan.kit.security.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the pages of the counter have besides: the officer, and a script of our own. */
@ControllerAdvice(assignableTypes = {FilePages.class, FollowPages.class, CounterPages.class})
final class CounterLook {
  private final String policy;

  CounterLook(SignIn signIn) {
    this.policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action "
            + signIn.formTargets();
  }

  /**
   * Who sits at the counter.
   *
   * @param person by whom a draft in the browser is known to be his
   */
  record Officer(String person, String name) {
    static Officer of(Authentication authentication) {
      String person = Person.of(authentication).id().value();
      String name = ((JwtAuthenticationToken) authentication).getToken().getClaimAsString("name");
      return new Officer(person, name == null ? person : name);
    }
  }

  @ModelAttribute
  void look(
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (isOfCitizens(request)) {
      return;
    }
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("script", PageFilesController.COUNTER.address());
    if (authentication != null) {
      model.addAttribute("officer", Officer.of(authentication));
    }
  }

  private static boolean isOfCitizens(HttpServletRequest request) {
    String path = request.getRequestURI();
    return Side.of(request) == Side.CITIZEN
        && !path.equals(SignIn.SIGNED_OUT)
        && !path.equals(SignIn.FAILED);
  }
}
