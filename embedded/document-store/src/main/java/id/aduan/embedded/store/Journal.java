package id.aduan.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The redo log: what was acknowledged since the last checkpoint, in the order in which it happened.
 *
 * <p>Writers append to memory and wait; the first to wait writes for all (group commit). A record
 * reaches the operating system before its writer goes on, so it survives the death of this process;
 * the loss of power it does not promise.
 */
final class Journal implements AutoCloseable {
  private static final String PREFIX = "journal-";
  private static final String SUFFIX = ".log";
  private static final int HEADER = 8;
  private static final int START_SIZE = 1 << 16;
  private static final int KEEP_SIZE = 1 << 20;

  private final Path directory;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition flushed = lock.newCondition();

  private ByteBuffer filling = ByteBuffer.allocateDirect(START_SIZE);
  private ByteBuffer spare = ByteBuffer.allocateDirect(START_SIZE);
  private FileChannel channel;
  private long segment;
  private final AtomicLong appended = new AtomicLong();
  private volatile long durable;
  private boolean flushing;
  private long flushes;
  private final AtomicLong segmentBytes = new AtomicLong();
  private @Nullable IOException failure;

  private Journal(Path directory, long segment) throws IOException {
    this.directory = directory;
    this.segment = segment;
    this.channel = create(file(directory, segment));
  }

  /** Opens a new segment behind all that are there; they stay until {@link #deleteBefore}. */
  static Journal open(Path directory) throws IOException {
    List<Path> segments = segments(directory);
    return new Journal(directory, segments.isEmpty() ? 1 : number(segments.getLast()) + 1);
  }

  /** Hands every whole record of every segment to the reader, oldest first. */
  static int replay(Path directory, Consumer<ByteBuffer> reader) throws IOException {
    return replay(directory, 0, Long.MAX_VALUE, reader);
  }

  /** The same for the segments from one up to another, which is not read. */
  static int replay(Path directory, long from, long until, Consumer<ByteBuffer> reader)
      throws IOException {
    int records = 0;
    for (Path file : segments(directory)) {
      if (number(file) < from || number(file) >= until) {
        continue;
      }
      ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
      while (isWhole(content)) {
        int length = content.getInt();
        content.getInt();
        reader.accept(content.slice(content.position(), length));
        content.position(content.position() + length);
        records++;
      }
    }
    return records;
  }

  /** A record cut short by the death of its writer was never acknowledged, and ends the segment. */
  private static boolean isWhole(ByteBuffer content) {
    if (content.remaining() < HEADER) {
      return false;
    }
    int length = content.getInt(content.position());
    if (length < 0 || length > content.remaining() - HEADER) {
      return false;
    }
    var sum = new CRC32C();
    sum.update(content.slice(content.position() + HEADER, length));
    return (int) sum.getValue() == content.getInt(content.position() + 4);
  }

  /**
   * Appends a record to memory; it is durable when {@link #await} of the returned mark comes back.
   */
  long append(byte[] record, int length) {
    var sum = new CRC32C();
    sum.update(record, 0, length);
    lock.lock();
    try {
      ensure(HEADER + length);
      filling.putInt(length).putInt((int) sum.getValue()).put(record, 0, length);
      var _ = segmentBytes.addAndGet(HEADER + length);
      return appended.addAndGet(HEADER + length);
    } finally {
      lock.unlock();
    }
  }

  long appended() {
    return appended.get();
  }

  long segmentBytes() {
    return segmentBytes.get();
  }

  long flushes() {
    lock.lock();
    try {
      return flushes;
    } finally {
      lock.unlock();
    }
  }

  void await(long mark) {
    if (durable >= mark) {
      return;
    }
    lock.lock();
    try {
      while (durable < mark) {
        if (flushing) {
          flushed.awaitUninterruptibly();
        } else {
          flush();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Starts a new segment; everything appended before lies in older ones. Returns its number. */
  long rotate() throws IOException {
    lock.lock();
    try {
      while (flushing) {
        flushed.awaitUninterruptibly();
      }
      flush();
      channel.close();
      segment++;
      channel = create(file(directory, segment));
      segmentBytes.set(0);
      return segment;
    } finally {
      lock.unlock();
    }
  }

  static void deleteBefore(Path directory, long segment) throws IOException {
    for (Path file : segments(directory)) {
      if (number(file) < segment) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    await(appended.get());
    channel.close();
  }

  private void flush() {
    if (failure != null) {
      throw new UncheckedIOException("journal: unusable since an earlier write failed", failure);
    }
    long mark = appended.get();
    ByteBuffer writing = filling;
    filling = spare;
    flushing = true;
    IOException failed = null;
    lock.unlock();
    try {
      write(writing);
    } catch (IOException e) {
      failed = e;
    } finally {
      lock.lock();
      spare =
          writing.capacity() > KEEP_SIZE ? ByteBuffer.allocateDirect(START_SIZE) : writing.clear();
      flushing = false;
      failure = failed;
      flushes++;
      if (failed == null) {
        durable = mark;
      }
      flushed.signalAll();
    }
    if (failed != null) {
      throw new UncheckedIOException("journal: write failed", failed);
    }
  }

  private void write(ByteBuffer writing) throws IOException {
    writing.flip();
    while (writing.hasRemaining()) {
      channel.write(writing);
    }
  }

  private void ensure(int more) {
    if (filling.remaining() < more) {
      int wanted = Math.max(filling.capacity() * 2, filling.position() + more);
      filling = ByteBuffer.allocateDirect(wanted).put(filling.flip());
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static Path file(Path directory, long segment) {
    return directory.resolve(PREFIX + String.format("%012d", segment) + SUFFIX);
  }

  private static long number(Path file) {
    String name = String.valueOf(file.getFileName());
    return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
  }

  private static List<Path> segments(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> isSegment(String.valueOf(file.getFileName()))).sorted().toList();
    }
  }

  private static boolean isSegment(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }
}
