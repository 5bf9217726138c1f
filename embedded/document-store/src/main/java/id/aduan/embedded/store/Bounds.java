package id.aduan.embedded.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query says about one field, as far as an index can use it. */
sealed interface Bounds {

  /** The field equals one of these. */
  record Points(List<@Nullable Object> values) implements Bounds {
    boolean includesNull() {
      return values.contains(null);
    }
  }

  /** The field lies between these two, of which one may be missing. */
  record Range(@Nullable Limit lower, @Nullable Limit upper) implements Bounds {
    Object anyValue() {
      if (lower != null) {
        return lower.value();
      }
      if (upper != null) {
        return upper.value();
      }
      throw new IllegalStateException("range: 'open' (expected: at least one limit)");
    }
  }

  /** One end of a range. */
  record Limit(Object value, boolean inclusive) {}

  /** The keys of one part of an index under these bounds, each behind every given prefix. */
  static List<Interval> intervals(
      Bounds bounds, List<byte[]> prefixes, boolean ascending, boolean multikey) {
    var intervals = new ArrayList<Interval>();
    for (byte[] prefix : prefixes) {
      switch (bounds) {
        case Points points ->
            points.values().forEach(value -> intervals.add(point(prefix, value, ascending)));
        case Range range -> intervals.add(range(prefix, range, ascending, multikey));
      }
    }
    return intervals;
  }

  private static Interval point(byte[] prefix, @Nullable Object value, boolean ascending) {
    byte[] from = new OrderedBytes().addRaw(prefix).add(value, ascending).toBytes();
    return new Interval(from, after(from));
  }

  /**
   * An array may satisfy the two ends of a range with two different elements, so where arrays are
   * indexed only one end counts.
   */
  private static Interval range(byte[] prefix, Range range, boolean ascending, boolean multikey) {
    int kind = OrderedBytes.kind(range.anyValue());
    byte[] lowest = new OrderedBytes().addRaw(prefix).addRaw(ascending ? kind : ~kind).toBytes();
    byte[] highest =
        new OrderedBytes().addRaw(prefix).addRaw(ascending ? kind + 1 : ~kind + 1).toBytes();
    Limit lower = range.lower();
    Limit upper = multikey && lower != null ? null : range.upper();
    Limit first = ascending ? lower : upper;
    Limit last = ascending ? upper : lower;
    return new Interval(
        first == null ? lowest : edge(prefix, first, ascending, !first.inclusive()),
        last == null ? highest : edge(prefix, last, ascending, last.inclusive()));
  }

  private static byte[] edge(byte[] prefix, Limit limit, boolean ascending, boolean behind) {
    byte[] at = new OrderedBytes().addRaw(prefix).add(limit.value(), ascending).toBytes();
    return behind ? after(at) : at;
  }

  private static byte[] after(byte[] key) {
    return new OrderedBytes().addRaw(key).addRaw(OrderedBytes.AFTER_ALL).toBytes();
  }
}
