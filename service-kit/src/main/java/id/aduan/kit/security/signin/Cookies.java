package id.aduan.kit.security.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of this service. {@code __Host-} makes browsers take them from this host alone, over
 * a secure connection or the loopback, so that no neighbouring host can plant one. They know no
 * ports: each service names its own, or two on one host would end each other's sessions.
 */
final class Cookies {

  /** Until the browser is closed. */
  static final Duration BROWSER_SESSION = Duration.ofSeconds(-1);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final String session;
  private final String signIn;

  Cookies(String name) {
    this.session = "__Host-" + name;
    this.signIn = session + "-sign-in";
  }

  /** The name of the cookie of a session. */
  String session() {
    return session;
  }

  /** The name of the cookie of a sign-in on its way. */
  String signIn() {
    return signIn;
  }

  static @Nullable String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  static void write(HttpServletResponse response, String name, String value, Duration maxAge) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(maxAge)
            .build()
            .toString());
  }

  static void clear(HttpServletResponse response, String name) {
    write(response, name, "", Duration.ZERO);
  }

  /**
   * The session's cookie, where a request rides on it: whoever shows a token of his own is whom
   * that names.
   */
  @Nullable String session(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? read(request, session) : null;
  }

  /** Whether another site could have made a browser send this, to change something. */
  boolean mayBeForged(HttpServletRequest request) {
    return session(request) != null && !SAFE.contains(request.getMethod());
  }

  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
