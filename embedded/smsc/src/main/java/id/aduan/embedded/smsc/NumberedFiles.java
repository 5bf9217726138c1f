package id.aduan.embedded.smsc;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One file per number; a file is whole, as it was or as it is to be, whenever the power fails. */
final class NumberedFiles {
  private static final String ENDING = ".json";
  private static final String UNFINISHED = ".part";

  private final Path directory;

  private NumberedFiles(Path directory) {
    this.directory = directory;
  }

  static NumberedFiles open(Path directory) {
    try {
      Files.createDirectories(directory);
      removeUnfinished(directory);
      return new NumberedFiles(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "data directory: '" + directory + "' (expected: readable and writable)", e);
    }
  }

  /** In ascending order of their numbers. */
  List<byte[]> all() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .map(NumberedFiles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("data directory: '" + directory + "'", e);
    }
  }

  /**
   * Returns when the content is on the disk: bytes first, then its name, then the directory that
   * holds the name.
   */
  void write(long number, byte[] content) {
    Path unfinished = directory.resolve(UUID.randomUUID() + UNFINISHED);
    try {
      writeFully(unfinished, content);
      Files.move(unfinished, directory.resolve("%015d%s".formatted(number, ENDING)), ATOMIC_MOVE);
      force(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("file: '" + number + "' (expected: writable)", e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("file: '" + file + "' (expected: readable)", e);
    }
  }

  private static void writeFully(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        var _ = channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }

  private static void removeUnfinished(Path directory) throws IOException {
    try (var files = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
