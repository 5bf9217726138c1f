package id.aduan.kit.security.signin;

import id.aduan.contract.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that a form carries: a function of the session's cookie, which no other site can read.
 * It is new with each session and stored nowhere.
 */
final class SessionCsrf implements CsrfTokenRepository {
  private final Cookies cookies;

  SessionCsrf(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(Cookies.random());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    String cookie = cookies.session(request);
    return cookie == null ? null : token(Sha256.hex("csrf " + cookie));
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
  }
}
