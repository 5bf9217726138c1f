package id.aduan.embedded.identity;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the provider: one signs, and those before it stay published until the last token that
 * they signed has expired. A file {@code rotate-key} beside them demands a new one; it is taken
 * away when that is done.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
  static final String DEMAND = "rotate-key";
  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final String RETIRED = "retired-key-";

  /** Clocks may differ by so much. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Path directory;
  private final Duration published;
  private final Clock clock;
  private @Nullable RSAKey signing;

  SigningKeys(Path directory, Duration tokenLife, Clock clock) {
    this.directory = directory;
    this.published = tokenLife.plus(SKEW);
    this.clock = clock;
    var _ = signing();
  }

  @Override
  public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    List<JWK> keys = new ArrayList<>();
    keys.add(signing());
    keys.addAll(retired());
    return selector.select(new JWKSet(keys));
  }

  private RSAKey signing() {
    RSAKey key = signing == null ? SigningKey.in(directory) : signing;
    if (Files.exists(directory.resolve(DEMAND))) {
      key = next(key);
    }
    signing = key;
    return key;
  }

  /** The old key is published as retired before the new one signs anything. */
  private RSAKey next(RSAKey before) {
    try {
      long until = clock.instant().plus(published).getEpochSecond();
      Path unfinished = directory.resolve(before.getKeyID() + ".part");
      Files.writeString(unfinished, before.toPublicJWK().toJSONString());
      Files.move(
          unfinished,
          directory.resolve(RETIRED + until + "-" + before.getKeyID() + ".json"),
          ATOMIC_MOVE);
      Files.deleteIfExists(directory.resolve(SigningKey.FILE));
      RSAKey next = SigningKey.in(directory);
      Files.deleteIfExists(directory.resolve(DEMAND));
      LOG.info("A new key signs; the one before stays published until its tokens have expired");
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException("signing keys: '" + directory + "' (expected: writable)", e);
    }
  }

  private List<JWK> retired() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(RETIRED))
          .filter(this::isStillPublished)
          .map(SigningKeys::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("signing keys: '" + directory + "' (expected: readable)", e);
    }
  }

  private boolean isStillPublished(Path file) {
    String until = file.getFileName().toString().substring(RETIRED.length()).split("-", 2)[0];
    return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
  }

  private static JWK read(Path file) {
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("retired key: '" + file + "' (expected: readable)", e);
    } catch (ParseException e) {
      throw new IllegalStateException("retired key: '" + file + "' (expected: a JWK)", e);
    }
  }
}
