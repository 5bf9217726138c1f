package id.aduan.routing.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;

/** Which way up a camera was held: all of its EXIF data that is needed to show a picture. */
final class Orientation {
  private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Orientation() {}

  static OptionalInt of(byte[] segment) {
    if (segment.length < EXIF.length + 8
        || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
      return OptionalInt.empty();
    }
    ByteBuffer data = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice();
    data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return entry(data, data.getInt(4));
  }

  private static OptionalInt entry(ByteBuffer data, int directory) {
    if (directory < 0 || directory > data.limit() - 2) {
      return OptionalInt.empty();
    }
    int entries = Short.toUnsignedInt(data.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY;
      if (at > data.limit() - ENTRY) {
        return OptionalInt.empty();
      }
      if (data.getShort(at) == TAG) {
        int value = data.getShort(at + 8);
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** EXIF data that say nothing else. */
  static byte[] alone(int orientation) {
    return ByteBuffer.allocate(EXIF.length + 8 + 2 + ENTRY + 4)
        .put(EXIF)
        .put((byte) 'M')
        .put((byte) 'M')
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
