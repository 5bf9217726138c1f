package id.aduan.cli.system;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner reads, where the file system knows owners. */
public final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes an empty file, in place of one that may be left over. */
  public static Path create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return isPosix()
        ? Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(file);
  }

  /** Makes a folder, and those above it that are missing, for their owner alone. */
  public static Path createFolders(Path folder) throws IOException {
    return isPosix()
        ? Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectories(folder);
  }

  /** Replaces a file as a whole: a reader sees the old or the new text, never half of one. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path fresh = create(file.resolveSibling(file.getFileName() + ".new"));
    Files.write(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
