package id.aduan.embedded.identity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What a token says about its subject: roles, agency, office; what somebody may do for an OPD is
 * not the provider's to say.
 */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final String AUDIENCE = "aduan";

  private final People people;
  private final Map<String, Program> programs;

  Claims(People people, List<Program> programs) {
    this.people = people;
    this.programs = programs.stream().collect(toUnmodifiableMap(Program::id, Function.identity()));
  }

  @Override
  public void customize(JwtEncodingContext token) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getClaims().audience(List.of(AUDIENCE));
    }
    if (CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
      describe(token.getRegisteredClient().getClientId(), token.getClaims());
    } else {
      @Nullable Authentication principal = token.getPrincipal();
      people
          .withId(requireNonNull(principal).getName())
          .ifPresent(person -> describe(person, token.getClaims()));
    }
  }

  /** The operators' program has their role; the others have scopes, and no role. */
  private void describe(String client, JwtClaimsSet.Builder claims) {
    claims.claim("client_id", client);
    if (client.equals(Clients.OPERATOR)) {
      claims.claim("roles", List.of(Clients.OPERATOR_ROLE));
    }
    Program program = programs.get(client);
    if (program != null && program.agency() != null) {
      claims.claim("agency", program.agency());
    }
  }

  private static void describe(Person person, JwtClaimsSet.Builder claims) {
    claims.claim("roles", person.roles());
    claims.claim("preferred_username", person.username());
    claims.claim("name", person.name());
    if (person.agency() != null) {
      claims.claim("agency", person.agency());
    }
    if (person.office() != null) {
      claims.claim("office", person.office());
    }
  }
}
