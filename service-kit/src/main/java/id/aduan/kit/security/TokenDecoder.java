package id.aduan.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads tokens by the provider's published keys. They are kept; a token that names an unknown key
 * makes them be fetched again, so that the provider changes keys without a restart here, but not
 * oftener than its limit, so that nobody makes this service flood the provider.
 */
final class TokenDecoder implements JwtDecoder {
  /** Those that verify by a public key: it can not be taken for a shared secret. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration REFRESH = Duration.ofSeconds(5);
  private static final int LARGEST = 100_000;

  private final NimbusJwtDecoder signatures;

  /**
   * @param pause two fetches for unknown keys at most within this time
   */
  TokenDecoder(URI keys, Duration pause, OAuth2TokenValidator<Jwt> validator) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source(keys, pause)));
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    this.signatures = new NimbusJwtDecoder(processor);
    this.signatures.setJwtValidator(validator);
  }

  @Override
  public Jwt decode(String token) {
    try {
      return signatures.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      if (isForAnUnknownKey(e)) {
        throw new BadJwtException("key: unknown (expected: one of the provider's)", e);
      }
      throw e;
    }
  }

  private static boolean isForAnUnknownKey(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }

  private static JWKSource<SecurityContext> source(URI keys, Duration pause) {
    return JWKSourceBuilder.<SecurityContext>create(
            url(keys),
            new DefaultResourceRetriever(
                (int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST))
        .cache(KEPT.toMillis(), REFRESH.toMillis())
        .rateLimited(pause.toMillis())
        .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
        .build();
  }

  private static URL url(URI keys) {
    try {
      return keys.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("jwk-set-uri: '" + keys + "' (expected: a URL)", e);
    }
  }
}
