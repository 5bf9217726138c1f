package id.aduan.kit.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads scopes from a program's token: claim {@code scope} (RFC 9068), or {@code scopes} of a
 * provider whose {@code scope} names other things, such as Keycloak. A token with a role is a
 * person's, or an operator's program's, and has none, whatever it says.
 */
final class Scopes {
  private Scopes() {}

  static Set<Scope> of(Jwt token) {
    return Roles.of(token).isEmpty()
        ? Stream.concat(names(token.getClaim("scope")), names(token.getClaim("scopes")))
            .flatMap(name -> Scope.named(name).stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Stream<String> names(@Nullable Object claim) {
    return switch (claim) {
      case String spaced -> Stream.of(spaced.split(" "));
      case Collection<?> names -> names.stream().map(String::valueOf);
      case null, default -> Stream.empty();
    };
  }
}
