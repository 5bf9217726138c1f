package id.aduan.kit.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Forms carry a token where there is a session to protect: those of citizens have none. */
final class FormTokens implements CsrfTokenRequestHandler {
  private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();
  private final Cookies cookies;

  FormTokens(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    if (cookies.session(request) != null) {
      masked.handle(request, response, token);
    }
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return masked.resolveCsrfTokenValue(request, token);
  }
}
