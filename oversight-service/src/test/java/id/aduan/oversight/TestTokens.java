package id.aduan.oversight;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens for tests: the name of a role is a token of that role, any other word an overseer's token
 * of that agency; with {@code ~OFFICE} behind it, he belongs to that office; with {@code .N} behind
 * all, it lives for N more milliseconds. Not found by a scan: a test that has other tokens does not
 * name it.
 */
class TestTokens {
  private static final List<String> ROLES =
      List.of("COORDINATOR", "LEADER", "OPERATOR", "INSPEKTORAT-OFFICER");

  @Bean
  @Primary
  JwtDecoder decoder() {
    return TestTokens::decode;
  }

  private static Jwt decode(String token) {
    int dot = token.indexOf('.');
    String who = dot < 0 ? token : token.substring(0, dot);
    int tilde = who.indexOf('~');
    String name = tilde < 0 ? who : who.substring(0, tilde);
    long millis = dot < 0 ? 3_600_000 : Long.parseLong(token.substring(dot + 1));
    Instant now = Instant.now();
    Jwt.Builder jwt =
        Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject("00000000-0000-4000-8000-000000000000")
            .issuedAt(now)
            .expiresAt(now.plusMillis(millis));
    if (tilde >= 0) {
      jwt.claim("office", who.substring(tilde + 1));
    }
    return ROLES.contains(name)
        ? jwt.claim("roles", List.of(name.replace("-OFFICER", ""))).build()
        : jwt.claim("roles", List.of("OVERSEER")).claim("agency", name).build();
  }
}
