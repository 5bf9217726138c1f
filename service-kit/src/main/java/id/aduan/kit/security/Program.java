package id.aduan.kit.security;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A program that signed in by itself.
 *
 * @param client its id at the provider
 */
public record Program(String client) {

  /** The program behind a request, if it is one and may do this. */
  public static Optional<Program> of(@Nullable Authentication authentication, Scope scope) {
    return authentication instanceof JwtAuthenticationToken bearer
            && Scopes.of(bearer.getToken()).contains(scope)
        ? client(bearer.getToken()).map(Program::new)
        : Optional.empty();
  }

  /** The program behind a request, whatever it may do. */
  public static Optional<Program> of(JwtAuthenticationToken bearer) {
    return Scopes.of(bearer.getToken()).isEmpty()
        ? Optional.empty()
        : client(bearer.getToken()).map(Program::new);
  }

  private static Optional<String> client(Jwt token) {
    return Stream.of("client_id", "azp", "sub")
        .flatMap(claim -> Stream.ofNullable(token.getClaimAsString(claim)))
        .findFirst();
  }
}
