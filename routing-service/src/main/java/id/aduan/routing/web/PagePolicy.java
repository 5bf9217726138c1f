package id.aduan.routing.web;

import id.aduan.kit.security.signin.SignIn;
import id.aduan.routing.maps.MapTiles;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How little browsers may do with the pages of officers. */
@Component
public final class PagePolicy {
  private static final String HEADER = "Content-Security-Policy";
  private final String policy;

  /**
   * @param tiles of the map, from where they come, if there is one
   */
  PagePolicy(SignIn signIn, Optional<MapTiles> tiles) {
    this.policy =
        "default-src 'none'; style-src 'self'; img-src data:"
            + tiles.map(map -> " " + map.origin()).orElse("")
            + "; base-uri 'none';"
            + " frame-ancestors 'none'; form-action "
            + signIn.formTargets();
  }

  public void of(HttpServletResponse response) {
    response.setHeader(HEADER, policy);
  }

  /** Of a page with a script of our own, which speaks to this service only. */
  public void ofScripted(HttpServletResponse response) {
    response.setHeader(HEADER, policy + "; script-src 'self'; connect-src 'self'");
  }
}
