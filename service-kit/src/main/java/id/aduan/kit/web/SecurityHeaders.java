package id.aduan.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers how little they may do with what comes from here. That nothing is kept, and where
 * TLS is spoken nothing else any more, Spring Security says.
 */
final class SecurityHeaders extends OncePerRequestFilter {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HEADERS.forEach(response::setHeader);
    chain.doFilter(request, response);
  }
}
