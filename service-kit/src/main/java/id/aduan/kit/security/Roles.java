package id.aduan.kit.security;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads roles from a token: claim {@code roles}, or Keycloak's {@code realm_access.roles}. */
final class Roles {
  private Roles() {}

  static Set<Role> of(Jwt token) {
    return Stream.concat(names(token.getClaim("roles")), realmRoles(token))
        .flatMap(name -> Role.named(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> realmRoles(Jwt token) {
    return token.getClaim("realm_access") instanceof Map<?, ?> realm
        ? names(realm.get("roles"))
        : Stream.empty();
  }

  private static Stream<String> names(@Nullable Object claim) {
    return claim instanceof Collection<?> names
        ? names.stream().map(String::valueOf)
        : Stream.empty();
  }
}
