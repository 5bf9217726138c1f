package id.aduan.intake.web;

import id.aduan.kit.security.signin.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends who mistyped an address to a page rather than to the access table's refusal. */
final class LostReaders extends OncePerRequestFilter {
  private static final Set<String> PAGES =
      Set.of(
          Side.FILE,
          Side.FOLLOW,
          Side.COUNTER_HOME,
          Side.COUNTER_FILE,
          Side.COUNTER_FOLLOW,
          PageFilesController.STYLE_PATH,
          PageFilesController.COUNTER_PATH,
          SignIn.SIGNED_OUT,
          SignIn.FAILED);
  private static final Set<String> NOT_FOR_READERS =
      Set.of("/api", "/operations", "/actuator", "/error", "/oauth2", "/login/oauth2");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isLost(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLost(HttpServletRequest request) {
    String path = request.getRequestURI();
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !PAGES.contains(path)
        && NOT_FOR_READERS.stream()
            .noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }
}
