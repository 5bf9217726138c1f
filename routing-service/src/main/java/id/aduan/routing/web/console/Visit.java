package id.aduan.routing.web.console;

import id.aduan.contract.ActorRole;
import id.aduan.contract.Language;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.web.Officers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Somebody at a page.
 *
 * @param name as his provider says it
 */
public record Visit(
    Officer officer, String name, Authentication authentication, HttpServletRequest request) {
  private static final Locale INDONESIAN = Locale.of("id");

  static Visit of(Authentication authentication, HttpServletRequest request) {
    Officer officer = Officers.of(authentication);
    String name = ((JwtAuthenticationToken) authentication).getToken().getClaimAsString("name");
    return new Visit(officer, name == null ? officer.id().value() : name, authentication, request);
  }

  /** Whether he gives facts for an office, whatever else he does. */
  public boolean isOfficial() {
    return officer.roles().contains(ActorRole.OFFICIAL);
  }

  public Language language() {
    return Bilingual.language(RequestContextUtils.getLocale(request));
  }

  /** In which numbers and days are written. */
  public Locale locale() {
    return language() == Language.EN ? Locale.ENGLISH : INDONESIAN;
  }
}
