package id.aduan.kit.limits.http;

import id.aduan.kit.limits.AddressAllowance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts each request of a network address before anything is done for it. */
final class AddressLimit extends OncePerRequestFilter {
  private static final String HEALTH = "/actuator/health";
  private final AddressAllowance allowance;
  private final Slowing slowing;
  private final Clock clock;

  AddressLimit(AddressAllowance allowance, Slowing slowing, Clock clock) {
    this.allowance = allowance;
    this.slowing = slowing;
    this.clock = clock;
  }

  /** Who is flooded still says that he lives. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = allowance.take(request.getRemoteAddr(), clock.instant());
    if (wait.isPresent()) {
      slowing.refuse(request, response, "address", wait.get());
    } else {
      chain.doFilter(request, response);
    }
  }
}
