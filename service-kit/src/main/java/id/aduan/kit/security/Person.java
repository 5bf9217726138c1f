package id.aduan.kit.security;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.PersonId;
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
    return new Person(Subjects.of(token), Roles.of(token), agency(token));
  }

  /** Whom the provider means by a subject. */
  public static PersonId idOf(String subject) {
    return Subjects.of(subject);
  }

  /** What a token says of an agency goes into no answer and no log, if it is no agency's code. */
  private static @Nullable AgencyCode agency(Jwt token) {
    String agency = token.getClaimAsString("agency");
    try {
      return agency == null ? null : new AgencyCode(agency);
    } catch (IllegalArgumentException _) {
      throw Subjects.unusable("agency");
    }
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
