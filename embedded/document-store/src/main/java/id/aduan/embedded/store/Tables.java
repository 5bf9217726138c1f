package id.aduan.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All tables of a store: pages in an H2 MVStore, and before them a journal.
 *
 * <p>A change is applied to the pages in memory, then appended to the journal. A checkpoint starts
 * a new journal segment, commits the pages and deletes the older segments. No change is half-way at
 * that moment ({@link CommitGate}): the commit holds what the older segments led to, and replaying
 * the new one, however much of it was written before a kill, leaves whole changes.
 */
final class Tables implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Tables.class);

  private static final String FILE = "pages.mv";

  /** Shorter in the test that kills the store amid checkpoints. */
  private static final Duration LOOK =
      Duration.ofMillis(Long.getLong("aduan.store.checkpoint.look.ms", 250));

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);
  private static final long CHECKPOINT_BYTES =
      Long.getLong("aduan.store.checkpoint.bytes", 16L << 20);

  private static final int CACHE_MEGABYTES = 16;

  /**
   * A checkpoint serializes all unsaved pages at once: with these limits a heap of 192 MB is
   * enough.
   */
  private static final int UNSAVED_BYTES = 12 << 20;

  private static final int MOST_UNSAVED_BYTES = 24 << 20;
  private static final int PAGE_BYTES = 4096;
  private static final int TARGET_FILL_PERCENT = 60;
  private static final int COMPACT_BYTES = 8 << 20;

  /** How long freed pages stay readable: far longer than any one batch of a query takes. */
  private static final Duration RETENTION = Duration.ofSeconds(15);

  private final MVStore store;
  private final CommitGate gate;
  private final @Nullable Path directory;
  private final @Nullable Journal journal;
  private final Runnable onBroken;
  private final ScheduledExecutorService checkpoints =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-checkpoint").factory());
  private long lastCheckpoint = System.nanoTime();

  private Tables(
      MVStore store,
      CommitGate gate,
      @Nullable Path directory,
      @Nullable Journal journal,
      Runnable onBroken) {
    this.onBroken = onBroken;
    this.store = store;
    this.gate = gate;
    this.directory = directory;
    this.journal = journal;
  }

  static Tables inMemory() {
    return new Tables(MVStore.open(null), new CommitGate(), null, null, () -> {});
  }

  /**
   * Opens the tables of a directory; {@code onBroken} runs when the pages can never be written
   * again.
   */
  static Tables open(Path directory, Runnable onBroken) throws IOException {
    Files.createDirectories(directory);
    MVStore store = openPages(directory.resolve(FILE));
    var gate = new CommitGate();
    try {
      int replayed = Journal.replay(directory, record -> redo(store, gate, record));
      Journal journal = Journal.open(directory);
      store.commit();
      Journal.deleteBefore(directory, journal.rotate());
      log.info("Store opened in {}, {} changes replayed from the journal", directory, replayed);
      var tables = new Tables(store, gate, directory, journal, onBroken);
      tables.startCheckpoints();
      return tables;
    } catch (IOException | RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private static MVStore openPages(Path file) throws IOException {
    try {
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .cacheSize(CACHE_MEGABYTES)
              .pageSplitSize(PAGE_BYTES)
              .open();
      store.setRetentionTime((int) RETENTION.toMillis());
      store.setVersionsToKeep(0);
      return store;
    } catch (MVStoreException e) {
      throw new IOException(
          "data directory: '" + file.getParent() + "' (expected: not in use, and whole)", e);
    }
  }

  private static void redo(MVStore store, CommitGate gate, ByteBuffer record) {
    Change.read(
        record,
        new Change.Reader() {
          @Override
          public void put(String table, byte[] key, byte[] value) {
            map(store, gate, table).put(key, value);
          }

          @Override
          public void remove(String table, byte[] key) {
            map(store, gate, table).remove(key);
          }

          @Override
          public void drop(String table) {
            store.removeMap(table);
          }
        });
  }

  private static MVMap<byte[], byte[]> map(MVStore store, CommitGate gate, String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(gate.keys())
            .valueType(ByteArrayDataType.INSTANCE));
  }

  Table table(String name) {
    return new Table(name, map(store, gate, name));
  }

  Set<String> names() {
    return store.getMapNames();
  }

  void drop(Change change, String name) {
    store.removeMap(name);
    change.drop(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Runs a change and its {@link #append} with no checkpoint in between; to be called before taking
   * any lock that a change takes.
   */
  <T> T whole(Supplier<T> change) {
    if (!gate.isPassing()) {
      makeRoom();
    }
    return gate.pass(change);
  }

  /** Before a change: lets nobody fill the memory faster than pages are written. */
  private void makeRoom() {
    if (journal != null && store.getUnsavedMemory() > MOST_UNSAVED_BYTES) {
      synchronized (this) {
        if (store.getUnsavedMemory() > MOST_UNSAVED_BYTES) {
          checkpointOrFail();
        }
      }
    }
  }

  private void checkpointOrFail() {
    try {
      checkpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends what was done to the journal, and empties the change for the next one. */
  void append(Change change) {
    if (!change.isEmpty() && journal != null) {
      var _ = journal.append(change.bytes(), change.size());
    }
    change.clear();
  }

  /**
   * Returns when everything that anybody could have seen until now survives the death of this
   * process.
   */
  void awaitDurable() {
    if (journal != null) {
      journal.await(journal.appended());
    }
  }

  long journalFlushes() {
    return journal == null ? 0 : journal.flushes();
  }

  long fileBytes() {
    return store.getFileStore() == null ? 0 : store.getFileStore().size();
  }

  private void startCheckpoints() {
    var _ =
        checkpoints.scheduleWithFixedDelay(
            this::checkpointWhenDue, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void checkpointWhenDue() {
    try {
      long pending = journal == null ? 0 : journal.segmentBytes();
      boolean old = System.nanoTime() - lastCheckpoint > CHECKPOINT_EVERY.toNanos();
      if (pending > CHECKPOINT_BYTES
          || store.getUnsavedMemory() > UNSAVED_BYTES
          || (old && pending > 0)) {
        checkpoint();
        var _ = store.compact(TARGET_FILL_PERCENT, COMPACT_BYTES);
      }
    } catch (IOException | RuntimeException e) {
      log.error("Checkpoint failed; the journal keeps growing until one succeeds", e);
      if (store.isClosed()) {
        onBroken.run();
      }
    }
  }

  synchronized void checkpoint() throws IOException {
    if (journal == null || directory == null) {
      return;
    }
    lastCheckpoint = System.nanoTime();
    long segment;
    gate.close();
    try {
      segment = journal.rotate();
      var _ = store.commit();
    } finally {
      gate.open();
    }
    Journal.deleteBefore(directory, segment);
  }

  @Override
  public void close() {
    checkpoints.shutdown();
    try {
      var _ = checkpoints.awaitTermination(30, TimeUnit.SECONDS);
      checkpoint();
      if (journal != null) {
        journal.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      store.close();
    }
  }
}
