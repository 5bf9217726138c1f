package id.aduan.embedded.store;

import java.nio.charset.StandardCharsets;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** One ordered map of bytes on disk; what changes it is noted in the {@link Change} given. */
final class Table {
  private final byte[] name;
  private volatile MVMap<byte[], byte[]> map;

  Table(String name, MVMap<byte[], byte[]> map) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.map = map;
  }

  String name() {
    return new String(name, StandardCharsets.UTF_8);
  }

  /** Goes on in another store that holds the same. */
  void moveTo(MVMap<byte[], byte[]> other) {
    map = other;
  }

  byte @Nullable [] get(byte[] key) {
    return map.get(key);
  }

  void put(Change change, byte[] key, byte[] value) {
    map.put(key, value);
    change.put(name, key, value);
  }

  byte @Nullable [] remove(Change change, byte[] key) {
    byte[] removed = map.remove(key);
    if (removed != null) {
      change.remove(name, key);
    }
    return removed;
  }

  long size() {
    return map.sizeAsLong();
  }

  /** The present state, which later changes leave untouched. */
  Snapshot snapshot() {
    MVMap<byte[], byte[]> now = map;
    return new Snapshot(now, now.flushAndGetRoot());
  }

  /** A table as it was at one moment. */
  record Snapshot(MVMap<byte[], byte[]> map, RootReference<byte[], byte[]> root) {
    Cursor<byte[], byte[]> cursor(byte @Nullable [] start, boolean reverse) {
      return map.cursor(root, start, null, reverse);
    }
  }
}
