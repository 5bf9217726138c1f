package id.aduan.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;
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

  /**
   * A checkpoint serializes all unsaved pages at once: with these limits a heap of 192 MB is
   * enough.
   */
  static final int UNSAVED_BYTES = 12 << 20;

  private static final int MOST_UNSAVED_BYTES = 24 << 20;
  private static final int TARGET_FILL_PERCENT = 60;
  private static final int COMPACT_BYTES = 8 << 20;

  /** How often removed data leave the files without anybody asking for it. */
  private static final Duration COMPACT_EVERY = Duration.ofDays(1);

  private static final int COPIED_ENTRIES = 256;
  private static final int COPIED_BYTES = 1 << 20;

  /** Few enough to be repeated while all writers wait. */
  private static final int FEW_CHANGES = 500;

  private static final int MOST_ROUNDS = 10;

  private volatile MVStore store;
  private final CommitGate gate;
  private final @Nullable Path directory;
  private final @Nullable Journal journal;
  private final Runnable onBroken;
  private final ScheduledThreadPoolExecutor checkpoints =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("store-checkpoint").factory());
  private long lastCheckpoint = System.nanoTime();

  /** By name; whoever holds it keeps tables from being made, dropped and moved. */
  private final Map<String, Table> open = new HashMap<>();

  private final ReentrantLock compacting = new ReentrantLock();
  private final Queue<MVStore> replaced = new ConcurrentLinkedQueue<>();
  private long neededSegment = Long.MAX_VALUE;
  private volatile boolean closing;

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
    checkpoints.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
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
    MVStore store = Pages.open(directory.resolve(FILE));
    var gate = new CommitGate();
    try {
      FreshPages.clear(directory);
      int replayed = replay(directory, store, gate);
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

  /**
   * A record says what to put and what to remove, and the journal stays until all are repeated: so
   * pages may be written amid them, and however scattered the changes were, they need no memory.
   */
  static int replay(Path directory, MVStore store, CommitGate gate) throws IOException {
    return Journal.replay(
        directory,
        record -> {
          Pages.redo(store, gate.keys(), record);
          if (store.getUnsavedMemory() > UNSAVED_BYTES) {
            var _ = store.commit();
          }
        });
  }

  Table table(String name) {
    synchronized (open) {
      return open.computeIfAbsent(
          name, wanted -> new Table(wanted, Pages.map(store, gate.keys(), wanted)));
    }
  }

  Set<String> names() {
    return store.getMapNames();
  }

  void drop(Change change, String name) {
    synchronized (open) {
      store.removeMap(name);
      var _ = open.remove(name);
    }
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
    var _ =
        checkpoints.scheduleWithFixedDelay(
            () -> Thread.ofPlatform().daemon().name("store-compaction").start(this::compactUnasked),
            COMPACT_EVERY.toSeconds(),
            COMPACT_EVERY.toSeconds(),
            TimeUnit.SECONDS);
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
    if (journal != null && directory != null) {
      var _ = checkpoint(directory, journal);
    }
  }

  /** Answers the first segment of what the commit does not hold. */
  private synchronized long checkpoint(Path directory, Journal journal) throws IOException {
    lastCheckpoint = System.nanoTime();
    long segment;
    gate.close();
    try {
      segment = journal.rotate();
      var _ = store.commit();
    } finally {
      gate.open();
    }
    Journal.deleteBefore(directory, Math.min(segment, neededSegment));
    return segment;
  }

  private void compactUnasked() {
    try {
      compact();
    } catch (IOException | RuntimeException e) {
      log.error("Compaction failed; what was removed may still lie in the files", e);
    }
  }

  /**
   * Leaves nothing in the directory that was removed before the call: copies what is there into new
   * pages while work goes on, repeats what was changed meanwhile, and swaps them with the old ones.
   */
  void compact() throws IOException {
    if (journal == null || directory == null) {
      return;
    }
    compacting.lock();
    try {
      long before = fileBytes();
      long began = System.nanoTime();
      compact(directory, journal);
      log.info(
          "Compacted from {} to {} bytes in {} ms",
          before,
          fileBytes(),
          (System.nanoTime() - began) / 1_000_000);
    } finally {
      compacting.unlock();
    }
  }

  private void compact(Path directory, Journal journal) throws IOException {
    long from = holdJournal(directory, journal);
    try {
      FreshPages fresh = FreshPages.create(directory);
      try {
        copyTo(fresh);
        from = catchUp(fresh, from, directory, journal);
        swap(fresh, from, directory, journal);
      } catch (IOException | RuntimeException e) {
        fresh.discard();
        throw e;
      }
    } finally {
      releaseJournal();
    }
  }

  private synchronized long holdJournal(Path directory, Journal journal) throws IOException {
    neededSegment = checkpoint(directory, journal);
    return neededSegment;
  }

  private synchronized void releaseJournal() {
    neededSegment = Long.MAX_VALUE;
  }

  /** What changes meanwhile may be copied or not: the journal is repeated on top of it. */
  private void copyTo(FreshPages fresh) throws IOException {
    for (String name : names()) {
      fresh.define(name);
      byte @Nullable [] last = null;
      do {
        if (closing) {
          throw new IOException("compaction: the store is being closed (expected: it stays open)");
        }
        List<Map.Entry<byte[], byte[]>> some = after(name, last);
        fresh.add(name, some);
        last = some.isEmpty() ? null : some.getLast().getKey();
      } while (last != null);
    }
  }

  /** The next few entries of a table; none of one that was dropped meanwhile. */
  private List<Map.Entry<byte[], byte[]>> after(String name, byte @Nullable [] last) {
    List<Map.Entry<byte[], byte[]>> some = new ArrayList<>();
    synchronized (open) {
      if (!store.hasMap(name)) {
        return some;
      }
      Cursor<byte[], byte[]> entries = Pages.map(store, gate.keys(), name).cursor(last);
      int bytes = 0;
      while (some.size() < COPIED_ENTRIES && bytes < COPIED_BYTES && entries.hasNext()) {
        byte[] key = entries.next();
        if (!Arrays.equals(key, last)) {
          some.add(Map.entry(key, entries.getValue()));
          bytes += entries.getValue().length;
        }
      }
    }
    return some;
  }

  /** Repeats changes until few are left; answers the first segment that is not repeated. */
  private long catchUp(FreshPages fresh, long first, Path directory, Journal journal)
      throws IOException {
    long from = first;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long until = checkpoint(directory, journal);
      int changes = fresh.redo(directory, from, until);
      fresh.save();
      from = until;
      if (changes < FEW_CHANGES) {
        break;
      }
    }
    return from;
  }

  /** While no change is half-way, and none begins. */
  private synchronized void swap(FreshPages fresh, long from, Path directory, Journal journal)
      throws IOException {
    gate.close();
    try {
      long segment = journal.rotate();
      int _ = fresh.redo(directory, from, segment);
      fresh.replace(directory.resolve(FILE));
      moveTo(reopened(directory));
      Journal.deleteBefore(directory, segment);
    } finally {
      gate.open();
    }
  }

  private MVStore reopened(Path directory) throws IOException {
    try {
      return Pages.open(directory.resolve(FILE));
    } catch (IOException | RuntimeException e) {
      onBroken.run();
      throw e;
    }
  }

  /** Queries under way go on in the old pages, whose file has no name any more. */
  private void moveTo(MVStore fresh) {
    MVStore old = store;
    synchronized (open) {
      store = fresh;
      open.forEach((name, table) -> table.moveTo(Pages.map(fresh, gate.keys(), name)));
    }
    var _ = replaced.add(old);
    var _ =
        checkpoints.schedule(
            this::closeReplaced, Pages.RETENTION.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void closeReplaced() {
    MVStore old = replaced.poll();
    if (old != null) {
      old.closeImmediately();
    }
  }

  @Override
  public void close() {
    closing = true;
    checkpoints.shutdown();
    compacting.lock();
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
      compacting.unlock();
      replaced.forEach(MVStore::closeImmediately);
      store.close();
    }
  }
}
