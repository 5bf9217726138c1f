package id.aduan.embedded.identity;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/**
 * The provider's key, made once and kept in a file that only its owner reads, so that tokens
 * outlive a restart.
 */
final class SigningKey {
  static final String FILE = "signing-key.json";
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey in(Path directory) {
    Path file = directory.resolve(FILE);
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      return createdIn(file);
    } catch (IOException e) {
      throw new UncheckedIOException("signing key: '" + file + "' (expected: readable)", e);
    } catch (ParseException e) {
      throw new IllegalStateException(
          "signing key: '" + file + "' (expected: an RSA key as JWK)", e);
    }
  }

  private static RSAKey createdIn(Path file) {
    try {
      RSAKey key =
          new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path unfinished = file.resolveSibling(UUID.randomUUID() + ".part");
      Files.createFile(unfinished, asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, key.toJSONString());
      Files.move(unfinished, file, ATOMIC_MOVE);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("signing key: '" + file + "' (expected: writable)", e);
    } catch (JOSEException e) {
      throw new IllegalStateException("signing key: '" + file + "' (expected: can be made)", e);
    }
  }
}
