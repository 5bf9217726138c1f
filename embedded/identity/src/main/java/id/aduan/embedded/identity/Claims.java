package id.aduan.embedded.identity;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What a token says about its subject: roles and agency; for which OPD somebody acts is not the
 * provider's to say.
 */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final String AUDIENCE = "aduan";

  private final People people;

  Claims(People people) {
    this.people = people;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getClaims().audience(List.of(AUDIENCE));
    }
    if (CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
      token.getClaims().claim("roles", List.of(Clients.OPERATOR_ROLE));
    } else {
      @Nullable Authentication principal = token.getPrincipal();
      people
          .withId(requireNonNull(principal).getName())
          .ifPresent(person -> describe(person, token.getClaims()));
    }
  }

  private static void describe(Person person, JwtClaimsSet.Builder claims) {
    claims.claim("roles", person.roles());
    claims.claim("preferred_username", person.username());
    claims.claim("name", person.name());
    if (person.agency() != null) {
      claims.claim("agency", person.agency());
    }
  }
}
