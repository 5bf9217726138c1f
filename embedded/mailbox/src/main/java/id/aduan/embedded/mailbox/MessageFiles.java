package id.aduan.embedded.mailbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One file per message, numbered 1, 2, 3 in the order of arrival; doubles are messages like any
 * other.
 */
final class MessageFiles {
  private static final String ENDING = ".eml";
  private static final String UNFINISHED = ".part";

  private final Path directory;
  private long last;

  private MessageFiles(Path directory, long last) {
    this.directory = directory;
    this.last = last;
  }

  static MessageFiles open(Path directory) {
    try {
      Files.createDirectories(directory);
      removeUnfinished(directory);
      return new MessageFiles(directory, lastIn(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "data directory: '" + directory + "' (expected: readable and writable)", e);
    }
  }

  synchronized long last() {
    return last;
  }

  /**
   * Returns when the message is on the disk: bytes first, then its name, then the directory that
   * holds the name.
   */
  long store(Envelope envelope, byte[] message) throws IOException {
    Path unfinished = directory.resolve(UUID.randomUUID() + UNFINISHED);
    try {
      write(unfinished, envelope, message);
      long number = nameNext(unfinished);
      force(directory);
      return number;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Oldest first; at most {@code limit} messages whose number is above {@code after}. */
  List<ReceivedMessage> after(long after, int limit) {
    var found = new ArrayList<ReceivedMessage>();
    long until = last();
    for (long n = Math.max(after, 0) + 1; n <= until && found.size() < limit; n++) {
      find(n).ifPresent(found::add);
    }
    return found;
  }

  /** Newest first; at most {@code limit} messages whose number is below {@code before}. */
  List<ReceivedMessage> before(long before, int limit) {
    var found = new ArrayList<ReceivedMessage>();
    for (long n = Math.min(before - 1, last()); n > 0 && found.size() < limit; n--) {
      find(n).ifPresent(found::add);
    }
    return found;
  }

  Optional<ReceivedMessage> find(long number) {
    if (number < 1 || number > last()) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file(number)))) {
      return Optional.of(MessageReader.read(number, in));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("message: '" + number + "' (expected: readable)", e);
    }
  }

  private synchronized long nameNext(Path unfinished) throws IOException {
    Files.move(unfinished, file(last + 1), ATOMIC_MOVE);
    last++;
    return last;
  }

  private Path file(long number) {
    return directory.resolve("%09d%s".formatted(number, ENDING));
  }

  private static void write(Path file, Envelope envelope, byte[] message) throws IOException {
    try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      writeFully(channel, envelope.toBytes());
      writeFully(channel, message);
      channel.force(true);
    }
  }

  private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      var _ = channel.write(buffer);
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

  private static long lastIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+\\" + ENDING))
          .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - ENDING.length())))
          .max()
          .orElse(0);
    }
  }
}
