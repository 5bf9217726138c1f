package id.aduan.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say besides being signed: by whom and for whom it is, and when; and that its
 * bearer was not signed out since. Clocks may differ by a minute.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {
  static final String SIGNED_OUT = "signed_out";
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** Sign-outs are remembered longer than a token may live. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  private static final Duration FIRST_READ = Duration.ofSeconds(5);

  private final String issuer;
  private final List<String> audiences;
  private final SignOuts signOuts;
  private final Clock clock;

  TokenRules(String issuer, List<String> audiences, SignOuts signOuts, Clock clock) {
    this.issuer = issuer;
    this.audiences = List.copyOf(audiences);
    this.signOuts = signOuts;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String fault = fault(token);
    if (fault != null) {
      return refused("invalid_token", fault);
    }
    signOuts.awaitTried(FIRST_READ);
    return signOuts.refuse(token)
        ? refused(SIGNED_OUT, "bearer: signed out since")
        : OAuth2TokenValidatorResult.success();
  }

  private @Nullable String fault(Jwt token) {
    if (!issuer.equals(token.getClaimAsString("iss"))) {
      return "iss: (expected: " + issuer + ")";
    }
    List<String> audience = token.getAudience();
    if (audience == null || audiences.stream().noneMatch(audience::contains)) {
      return "aud: (expected: one of " + audiences + ")";
    }
    String subject = token.getSubject();
    if (subject == null || subject.isEmpty()) {
      return "sub: absent (expected: whom the token is about)";
    }
    return faultOfTime(token.getIssuedAt(), token.getExpiresAt(), token.getNotBefore());
  }

  private @Nullable String faultOfTime(
      @Nullable Instant issued, @Nullable Instant expires, @Nullable Instant notBefore) {
    Instant now = clock.instant();
    if (issued == null || issued.isAfter(now.plus(SKEW))) {
      return "iat: (expected: present, and not in the future)";
    }
    if (expires == null || !expires.isAfter(now.minus(SKEW))) {
      return "exp: (expected: in the future)";
    }
    if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
      return "exp: (expected: within " + LONGEST_LIFE + " of iat)";
    }
    return notBefore != null && notBefore.isAfter(now.plus(SKEW))
        ? "nbf: (expected: in the past)"
        : null;
  }

  private static OAuth2TokenValidatorResult refused(String code, String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error(code, why, null));
  }
}
