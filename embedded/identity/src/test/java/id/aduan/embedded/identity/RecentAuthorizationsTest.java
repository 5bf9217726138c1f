package id.aduan.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType.BEARER;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RecentAuthorizationsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

  private final RecentAuthorizations authorizations = new RecentAuthorizations();

  @Test
  void forgetsTheOldestAndNoOther() {
    for (int i = 0; i <= RecentAuthorizations.KEPT; i++) {
      authorizations.save(authorization("sign-in-" + i));
    }

    assertThat(authorizations.findById("sign-in-0")).isNull();
    assertThat(authorizations.findById("sign-in-1")).isNotNull();
    assertThat(authorizations.findById("sign-in-" + RecentAuthorizations.KEPT)).isNotNull();
  }

  @Test
  void countsAnAuthorizationThatIsSavedAgainOnce() {
    authorizations.save(authorization("first"));
    for (int i = 0; i <= RecentAuthorizations.KEPT; i++) {
      authorizations.save(authorization("again"));
    }

    assertThat(authorizations.findById("first")).isNotNull();
    authorizations.remove(authorization("first"));
    assertThat(authorizations.findById("first")).isNull();
  }

  private static OAuth2Authorization authorization(String id) {
    return OAuth2Authorization.withRegisteredClient(
            RegisteredClient.withId("client")
                .clientId("client")
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .build())
        .id(id)
        .principalName("client")
        .authorizationGrantType(CLIENT_CREDENTIALS)
        .accessToken(new OAuth2AccessToken(BEARER, "token-of-" + id, NOON, NOON.plusSeconds(3600)))
        .build();
  }
}
