package id.aduan.kit.security;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.PersonId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is signed in, by his token.
 *
 * @param agency the oversight agency that an overseer speaks for
 */
public record Person(PersonId id, Set<Role> roles, @Nullable AgencyCode agency) {
  public Person {
    roles = Set.copyOf(roles);
  }

  /** The person behind an authentication that the access table let in. */
  public static Person of(Authentication authentication) {
    Jwt token = ((JwtAuthenticationToken) authentication).getToken();
    String agency = token.getClaimAsString("agency");
    return new Person(
        new PersonId(
            Objects.requireNonNull(token.getSubject(), "sub: absent (expected: of every token)")),
        Roles.of(token),
        agency == null ? null : new AgencyCode(agency));
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
