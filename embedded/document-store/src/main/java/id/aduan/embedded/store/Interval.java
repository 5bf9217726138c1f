package id.aduan.embedded.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of an index from {@code from} (inclusive) up to {@code to} (exclusive). */
final class Interval implements Comparable<Interval> {
  private static final Interval EVERYTHING =
      new Interval(new byte[] {OrderedBytes.LOWEST}, new byte[] {OrderedBytes.AFTER_ALL});

  private final byte[] from;
  private final byte[] to;

  Interval(byte[] from, byte[] to) {
    this.from = from;
    this.to = to;
  }

  static Interval everything() {
    return EVERYTHING;
  }

  byte[] from() {
    return from;
  }

  byte[] to() {
    return to;
  }

  boolean isEmpty() {
    return Arrays.compareUnsigned(from, to) >= 0;
  }

  @Override
  public int compareTo(Interval other) {
    int byStart = Arrays.compareUnsigned(from, other.from);
    return byStart != 0 ? byStart : Arrays.compareUnsigned(to, other.to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval interval && compareTo(interval) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
  }
}
