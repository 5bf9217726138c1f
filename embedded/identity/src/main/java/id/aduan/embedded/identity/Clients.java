package id.aduan.embedded.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens; the ids are fixed, so that nothing about them needs
 * storing.
 */
final class Clients {
  static final String OPERATOR = "aduan-operator";
  static final String OPERATOR_ROLE = "OPERATOR";
  static final Duration TOKEN_LIFE = Duration.ofHours(1);

  private Clients() {}

  static List<RegisteredClient> of(IdentityProperties properties) {
    return Stream.concat(
            Stream.of(
                forPeople(
                    "aduan-console",
                    properties.consoleRedirects(),
                    properties.consoleSignOutRedirects()),
                forPeople("aduan-cli", List.of("http://127.0.0.1/callback"), List.of()),
                program(OPERATOR, properties.operatorSecret(), List.of(OPERATOR_ROLE))),
            properties.programs().stream()
                .map(program -> program(program.id(), program.secret(), program.scopes())))
        .toList();
  }

  private static RegisteredClient forPeople(
      String id, List<String> redirects, List<String> signOutRedirects) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientAuthenticationMethod(NONE)
        .authorizationGrantType(AUTHORIZATION_CODE)
        .redirectUris(uris -> uris.addAll(redirects))
        .postLogoutRedirectUris(uris -> uris.addAll(signOutRedirects))
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(tokens())
        .build();
  }

  private static RegisteredClient program(String id, String secret, List<String> scopes) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secret)
        .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(CLIENT_SECRET_POST)
        .authorizationGrantType(CLIENT_CREDENTIALS)
        .scopes(all -> all.addAll(scopes))
        .tokenSettings(tokens())
        .build();
  }

  private static TokenSettings tokens() {
    return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
  }
}
