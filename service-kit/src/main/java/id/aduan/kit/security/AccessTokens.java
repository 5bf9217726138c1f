package id.aduan.kit.security;

import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What a token that is good lets its bearer do. */
public final class AccessTokens {
  private AccessTokens() {}

  /** Somebody who is signed in, with his roles or, for a program, its scopes. */
  public static JwtAuthenticationToken authentication(Jwt token) {
    return new JwtAuthenticationToken(
        token,
        Stream.concat(
                Roles.of(token).stream().map(Role::authority),
                Scopes.of(token).stream().map(Scope::authority))
            .<GrantedAuthority>map(SimpleGrantedAuthority::new)
            .toList());
  }
}
