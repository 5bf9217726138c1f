package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is MongoDB's order of those values.
 *
 * <p>No encoding is a prefix of another one, so encodings can be joined for compound keys; a
 * descending part is written inverted. First bytes stay between {@link #LOWEST} and {@link
 * #AFTER_ALL}, so that these two can close ranges.
 */
final class OrderedBytes {
  static final byte LOWEST = 0x01;
  static final byte AFTER_ALL = (byte) 0xFF;

  /** What an empty array puts into an index: below null, as in MongoDB. */
  static final Object EMPTY_ARRAY = new Object();

  private static final int MIN_KEY = 0x04;
  private static final int UNDEFINED = 0x08;
  private static final int NULL = 0x10;
  private static final int NUMBER = 0x20;
  private static final int STRING = 0x30;
  private static final int DOCUMENT = 0x40;
  private static final int ARRAY = 0x50;
  private static final int BINARY = 0x60;
  private static final int LEGACY_UUID = 0x61;
  private static final int UUID_BINARY = 0x62;
  private static final int OBJECT_ID = 0x70;
  private static final int BOOLEAN = 0x80;
  private static final int DATE = 0x90;
  private static final int TIMESTAMP = 0xA0;
  private static final int REGEX = 0xB0;
  private static final int MAX_KEY = 0xF0;

  private static final int END = 0x00;
  private static final int END_OF_STRING = 0x01;
  private static final int EXACT = 0x80;

  private byte[] bytes = new byte[48];
  private int size;

  static byte[] of(@Nullable Object value) {
    return new OrderedBytes().add(value, true).toBytes();
  }

  /** Whether a value has an encoding, and so can be looked up in an index. */
  static boolean canEncode(@Nullable Object value) {
    return value == null
        || (value instanceof Document document
            && document.values().stream().allMatch(OrderedBytes::canEncode))
        || value instanceof Missing
        || value instanceof Number
        || value instanceof String
        || value instanceof BinData
        || value instanceof LegacyUUID
        || value instanceof UUID
        || value instanceof ObjectId
        || value instanceof Boolean
        || value instanceof Instant
        || value instanceof BsonTimestamp;
  }

  /** The first byte of every value of the same kind: comparison operators never leave it. */
  static int kind(@Nullable Object value) {
    return of(value)[0] & 0xFF;
  }

  OrderedBytes add(@Nullable Object value, boolean ascending) {
    int start = size;
    write(value);
    if (!ascending) {
      for (int i = start; i < size; i++) {
        bytes[i] = (byte) ~bytes[i];
      }
    }
    return this;
  }

  OrderedBytes addRaw(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  OrderedBytes addRaw(int single) {
    put(single);
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> put(NULL);
      case Missing _ -> put(NULL);
      case Number number -> writeNumber(number);
      case String string -> {
        put(STRING);
        writeString(string);
      }
      case Instant instant -> {
        put(DATE);
        putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
      }
      case Boolean flag -> {
        put(BOOLEAN);
        put(flag ? 2 : 1);
      }
      case ObjectId id -> {
        put(OBJECT_ID);
        addRaw(id.toByteArray());
      }
      case UUID uuid -> {
        put(UUID_BINARY);
        putLong(uuid.getMostSignificantBits());
        putLong(uuid.getLeastSignificantBits());
      }
      case LegacyUUID uuid -> {
        put(LEGACY_UUID);
        putLong(uuid.getUuid().getMostSignificantBits());
        putLong(uuid.getUuid().getLeastSignificantBits());
      }
      case BinData data -> {
        put(BINARY);
        putInt(data.getData().length);
        addRaw(data.getData());
      }
      case Map<?, ?> document -> {
        put(DOCUMENT);
        document.forEach(this::writeField);
        put(END);
      }
      case Collection<?> array -> {
        put(ARRAY);
        array.forEach(this::write);
        put(END);
      }
      case BsonTimestamp timestamp -> {
        put(TIMESTAMP);
        putLong(timestamp.getValue());
      }
      case BsonRegularExpression regex -> {
        put(REGEX);
        writeString(regex.getPattern());
        writeString(regex.getOptions() == null ? "" : regex.getOptions());
      }
      case MinKey _ -> put(MIN_KEY);
      case MaxKey _ -> put(MAX_KEY);
      case Object other when other == EMPTY_ARRAY -> put(UNDEFINED);
      default ->
          throw Refusal.unsupported(
              "index key: '" + value.getClass().getSimpleName() + "' (expected: an ordered type)");
    }
  }

  /** MongoDB compares objects by type, then name, then value of each field. */
  private void writeField(@Nullable Object name, @Nullable Object value) {
    put(kind(value));
    writeString(String.valueOf(name));
    write(value);
  }

  private void writeNumber(Number number) {
    put(NUMBER);
    double rounded = number.doubleValue() == 0.0 ? 0.0 : number.doubleValue();
    putLong(Double.isNaN(rounded) ? 0 : sortable(rounded));
    switch (number) {
      case Long exact when (long) rounded != exact || rounded == 0x1p63 -> {
        put(BigDecimal.valueOf(exact).compareTo(new BigDecimal(rounded)) > 0 ? 0x81 : 0x7F);
        putLong(exact ^ Long.MIN_VALUE);
      }
      case Decimal128 decimal when differs(decimal, rounded) -> {
        BigDecimal exact = decimal.toBigDecimal();
        put(exact.compareTo(new BigDecimal(rounded)) > 0 ? 0x82 : 0x7E);
        writeString(exact.stripTrailingZeros().toString());
      }
      default -> put(EXACT);
    }
  }

  private static boolean differs(Decimal128 decimal, double rounded) {
    return Double.isFinite(rounded)
        && decimal.toBigDecimal().compareTo(new BigDecimal(rounded)) != 0;
  }

  private static long sortable(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  /**
   * The end takes two bytes: inverted, one alone would sort before the zero byte that it must
   * follow.
   */
  private void writeString(String value) {
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      put(b);
      if (b == 0) {
        put(0xFF);
      }
    }
    put(END);
    put(END_OF_STRING);
  }

  private void put(int b) {
    ensure(1);
    bytes[size++] = (byte) b;
  }

  private void putInt(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      put(value >>> shift);
    }
  }

  private void putLong(long value) {
    ensure(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
