package id.aduan.embedded.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One atomic change of several tables, as the journal keeps it: puts, removals, and tables dropped
 * whole.
 */
final class Change {
  private static final byte PUT = 1;
  private static final byte REMOVE = 2;
  private static final byte DROP = 3;

  private byte[] bytes = new byte[1024];
  private int size;

  /** What replays a change. */
  interface Reader {
    void put(String table, byte[] key, byte[] value);

    void remove(String table, byte[] key);

    void drop(String table);
  }

  static void read(ByteBuffer record, Reader reader) {
    while (record.hasRemaining()) {
      byte operation = record.get();
      String table = new String(next(record), StandardCharsets.UTF_8);
      switch (operation) {
        case PUT -> reader.put(table, next(record), next(record));
        case REMOVE -> reader.remove(table, next(record));
        case DROP -> reader.drop(table);
        default ->
            throw new IllegalStateException(
                "journal record: '" + operation + "' (expected: 1, 2 or 3)");
      }
    }
  }

  void put(byte[] table, byte[] key, byte[] value) {
    write(PUT, table, key, value);
  }

  void remove(byte[] table, byte[] key) {
    write(REMOVE, table, key, null);
  }

  void drop(byte[] table) {
    write(DROP, table, null, null);
  }

  boolean isEmpty() {
    return size == 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    if (bytes.length > 1 << 20) {
      bytes = new byte[1024];
    }
  }

  private void write(byte operation, byte[] table, byte @Nullable [] key, byte @Nullable [] value) {
    ensure(1);
    bytes[size++] = operation;
    write(table);
    if (key != null) {
      write(key);
    }
    if (value != null) {
      write(value);
    }
  }

  private void write(byte[] part) {
    ensure(4 + part.length);
    ByteBuffer.wrap(bytes, size, 4).putInt(part.length);
    System.arraycopy(part, 0, bytes, size + 4, part.length);
    size += 4 + part.length;
  }

  private static byte[] next(ByteBuffer record) {
    byte[] part = new byte[record.getInt()];
    record.get(part);
    return part;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
