package id.aduan.embedded.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares demo passwords as they are: they are public, and hashing them would protect nothing.
 *
 * <p>Spring's delegating encoder would replace a plain client secret by a bcrypt hash at its first
 * use, and every token after that would cost a quarter of a second.
 */
final class PublicSecrets implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : secret.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
    return given != null
        && expected != null
        && MessageDigest.isEqual(given.toString().getBytes(UTF_8), expected.getBytes(UTF_8));
  }
}
