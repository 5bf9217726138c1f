package id.aduan.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;

/** How tables lie in an H2 MVStore, and what a journal's record does to them. */
final class Pages {
  /** How long freed pages stay readable: far longer than any one batch of a query takes. */
  static final Duration RETENTION = Duration.ofSeconds(15);

  private static final int CACHE_MEGABYTES = 16;
  private static final int PAGE_BYTES = 4096;

  private Pages() {}

  static MVStore open(Path file) throws IOException {
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

  /**
   * @param keys how keys are written; always the same bytes
   */
  static MVMap<byte[], byte[]> map(MVStore store, DataType<byte[]> keys, String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>().keyType(keys).valueType(ByteArrayDataType.INSTANCE));
  }

  static void redo(MVStore store, DataType<byte[]> keys, ByteBuffer record) {
    Change.read(
        record,
        new Change.Reader() {
          @Override
          public void put(String table, byte[] key, byte[] value) {
            map(store, keys, table).put(key, value);
          }

          @Override
          public void remove(String table, byte[] key) {
            map(store, keys, table).remove(key);
          }

          @Override
          public void drop(String table) {
            store.removeMap(table);
          }
        });
  }
}
