package id.aduan.routing.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where reference files come from: a directory of the installation, and for what it lacks the files
 * that ship.
 */
public final class ReferenceFiles {
  private final @Nullable Path directory;

  private ReferenceFiles(@Nullable Path directory) {
    this.directory = directory;
  }

  public static ReferenceFiles bundled() {
    return new ReferenceFiles(null);
  }

  public static ReferenceFiles in(Path directory) {
    return new ReferenceFiles(directory);
  }

  Table table(String name) {
    try (InputStream bytes = open(name)) {
      return Table.read(name, new InputStreamReader(bytes, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private InputStream open(String name) throws IOException {
    if (directory != null && Files.exists(directory.resolve(name))) {
      return Files.newInputStream(directory.resolve(name));
    }
    InputStream shipped = ReferenceFiles.class.getResourceAsStream("/reference/" + name);
    if (shipped == null) {
      throw new IllegalStateException("reference file: '" + name + "' (expected: one that ships)");
    }
    return shipped;
  }
}
