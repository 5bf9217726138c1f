import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which events were dealt with, kept over restarts: each is delivered at least once, so some are
 * delivered twice. A system with a database has a table with a unique key instead, written in the
 * same transaction as the effect.
 */
final class Seen {
  private final Path folder;

  Seen(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  static Seen ofEnvironment() throws IOException {
    return new Seen(Path.of(System.getenv().getOrDefault("ADUAN_SEEN", "seen-assignments")));
  }

  boolean contains(String id) {
    return Files.exists(file(id));
  }

  /** To be called when the effect is there, not before: a crash between must not lose it. */
  void add(String id) throws IOException {
    try {
      Files.createFile(file(id));
    } catch (FileAlreadyExistsException e) {
      // dealt with twice, as it may happen
    }
  }

  /** An id comes from outside: nothing but letters and digits becomes part of a path. */
  private Path file(String id) {
    return folder.resolve(id.replaceAll("[^A-Za-z0-9_-]", "_"));
  }
}
