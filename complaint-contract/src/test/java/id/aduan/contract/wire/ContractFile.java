package id.aduan.contract.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the published language that is made from code and kept beside it, so that a change to
 * it is seen.
 */
final class ContractFile {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final boolean UPDATE = Boolean.getBoolean("contract.update");

  private ContractFile() {}

  /** What the file says; with {@code -Dcontract.update} it is made to say what the code says. */
  static String published(String name, String generated) {
    try {
      Path file = RESOURCES.resolve(name);
      if (UPDATE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated);
      }
      return Files.exists(file) ? Files.readString(file) : "absent: run with -Dcontract.update";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String name) {
    try {
      return Files.readString(RESOURCES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
