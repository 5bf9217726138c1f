package id.aduan.kit.security.signin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Whom the provider says it let in. Who he is here, the access token says, judged as at every door;
 * it has to be about the same person as the ID token.
 */
final class SignedIn extends DefaultOidcUser {
  private static final long serialVersionUID = 1L;
  private final transient Jwt accessToken;

  private SignedIn(OidcIdToken idToken, Jwt accessToken) {
    super(List.of(), idToken);
    this.accessToken = accessToken;
  }

  Jwt accessToken() {
    return accessToken;
  }

  static OAuth2UserService<OidcUserRequest, OidcUser> by(JwtDecoder tokens) {
    return request -> {
      Jwt token = judged(tokens, request.getAccessToken().getTokenValue());
      if (!Objects.equals(token.getSubject(), request.getIdToken().getSubject())) {
        throw refused("tokens: about two people (expected: about one)");
      }
      return new SignedIn(request.getIdToken(), token);
    };
  }

  private static Jwt judged(JwtDecoder tokens, String value) {
    try {
      return tokens.decode(value);
    } catch (BadJwtException e) {
      throw refused("access token: not for this platform (expected: good at its doors)");
    } catch (JwtException e) {
      throw new InternalAuthenticationServiceException("provider: its keys are out of reach", e);
    }
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error("invalid_token", why, null));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
