package id.aduan.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

  @TempDir Path data;

  @Test
  void publishesAnOldKeyUntilItsLastTokenHasExpired() throws IOException {
    List<JWK> before = at(NOW).get(ALL, null);
    Files.createFile(data.resolve(SigningKeys.DEMAND));

    List<JWK> rotated = at(NOW).get(ALL, null);
    assertThat(rotated).hasSize(2);
    assertThat(rotated.getFirst().getKeyID()).isNotEqualTo(before.getFirst().getKeyID());
    assertThat(rotated.getLast()).isEqualTo(before.getFirst().toPublicJWK());
    assertThat(at(NOW.plus(TOKEN_LIFE).plusSeconds(59)).get(ALL, null)).hasSize(2);
    assertThat(at(NOW.plus(TOKEN_LIFE).plusSeconds(61)).get(ALL, null))
        .containsExactly(rotated.getFirst());
  }

  private SigningKeys at(Instant now) {
    return new SigningKeys(data, TOKEN_LIFE, Clock.fixed(now, ZoneOffset.UTC));
  }
}
