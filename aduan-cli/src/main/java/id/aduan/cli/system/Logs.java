package id.aduan.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Log files: a new one at each start, a few old ones kept. */
final class Logs {
  private static final int KEPT = 4;

  private Logs() {}

  static void rotate(Path log) {
    try {
      for (int age = KEPT - 1; age >= 0; age--) {
        Path from = age == 0 ? log : older(log, age);
        if (Files.exists(from)) {
          Files.move(from, older(log, age + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path older(Path log, int age) {
    return log.resolveSibling(log.getFileName() + "." + age);
  }
}
