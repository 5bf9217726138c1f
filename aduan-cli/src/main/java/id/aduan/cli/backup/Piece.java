package id.aduan.cli.backup;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One file of a backup.
 *
 * @param name where it lies in the folder, with slashes
 * @param entries how many documents, records or lines of one it has
 * @param bytes its length on the disk
 * @param sha256 of it as it lies on the disk, in hexadecimal
 */
record Piece(String name, long entries, long bytes, String sha256) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");

  Piece {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "file: '" + name + "' (expected: a path within the backup)");
    }
  }

  Path in(Path folder) {
    return folder.resolve(name);
  }
}
