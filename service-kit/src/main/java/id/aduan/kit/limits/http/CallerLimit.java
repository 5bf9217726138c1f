package id.aduan.kit.limits.http;

import id.aduan.kit.limits.Allowance;
import id.aduan.kit.security.Program;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts what each person and each program asks for, from wherever it comes. */
final class CallerLimit implements HandlerInterceptor {
  private final Allowance persons;
  private final Allowance programs;
  private final Predicate<String> exempt;
  private final Slowing slowing;
  private final Clock clock;

  CallerLimit(
      Allowance persons,
      Allowance programs,
      Predicate<String> exempt,
      Slowing slowing,
      Clock clock) {
    this.persons = persons;
    this.programs = programs;
    this.exempt = exempt;
    this.slowing = slowing;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (request.getDispatcherType() != DispatcherType.REQUEST
        || exempt.test(request.getRemoteAddr())) {
      return true;
    }
    return isFree(request, response, SecurityContextHolder.getContext().getAuthentication());
  }

  private boolean isFree(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    if (!(authentication instanceof JwtAuthenticationToken bearer)) {
      return true;
    }
    Instant now = clock.instant();
    Optional<Program> program = Program.of(bearer);
    Optional<Duration> wait =
        program.isPresent()
            ? programs.take(program.get().client(), now)
            : persons.take(String.valueOf(bearer.getToken().getSubject()), now);
    if (wait.isPresent()) {
      slowing.refuse(request, response, program.isPresent() ? "program" : "person", wait.get());
    }
    return wait.isEmpty();
  }
}
