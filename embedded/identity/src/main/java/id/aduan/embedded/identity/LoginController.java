package id.aduan.embedded.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page to sign in on. */
@RestController
class LoginController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final LoginPage page;

  LoginController(IdentityProperties properties) {
    this.page = new LoginPage(properties.people(), properties.demoPassword());
  }

  @GetMapping({"/", "/login"})
  ResponseEntity<String> login(
      CsrfToken csrf,
      Locale accepted,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String error) {
    boolean english = (lang == null ? accepted.getLanguage() : lang).equals("en");
    String html = page.render(english, error != null, csrf.getParameterName(), csrf.getToken());
    return ResponseEntity.ok().contentType(HTML).header("Vary", "Accept-Language").body(html);
  }
}
