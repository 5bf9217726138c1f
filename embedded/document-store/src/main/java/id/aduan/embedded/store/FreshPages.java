package id.aduan.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * A new file of pages beside the one in use: it is filled with what is there now, never with what
 * is there no more, and takes the other's place.
 */
final class FreshPages {
  private static final String FILE = "pages.new";
  private static final int UNSAVED_BYTES = 8 << 20;
  private final Path file;
  private final MVStore store;

  private FreshPages(Path file, MVStore store) {
    this.file = file;
    this.store = store;
  }

  static FreshPages create(Path directory) throws IOException {
    clear(directory);
    Path file = directory.resolve(FILE);
    return new FreshPages(file, Pages.open(file));
  }

  /** Removes what a compaction left that was cut short. */
  static void clear(Path directory) throws IOException {
    var _ = Files.deleteIfExists(directory.resolve(FILE));
  }

  void define(String table) {
    var _ = map(table);
  }

  void add(String table, List<Map.Entry<byte[], byte[]>> entries) {
    MVMap<byte[], byte[]> map = map(table);
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    saveWhenLarge();
  }

  /** Repeats what the journal says of some of its segments; answers how many changes that was. */
  int redo(Path directory, long from, long until) throws IOException {
    return Journal.replay(
        directory,
        from,
        until,
        record -> {
          Pages.redo(store, ByteArrayDataType.INSTANCE, record);
          saveWhenLarge();
        });
  }

  private void saveWhenLarge() {
    if (store.getUnsavedMemory() > UNSAVED_BYTES) {
      save();
    }
  }

  void save() {
    var _ = store.commit();
  }

  /** From here on a store that opens its directory finds these pages. */
  void replace(Path pages) throws IOException {
    save();
    store.sync();
    store.closeImmediately();
    var _ =
        Files.move(
            file, pages, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void discard() throws IOException {
    store.closeImmediately();
    var _ = Files.deleteIfExists(file);
  }

  private MVMap<byte[], byte[]> map(String table) {
    return Pages.map(store, ByteArrayDataType.INSTANCE, table);
  }
}
