package id.aduan.routing.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/**
 * A JPEG without comments and without what cameras and programs write beside the picture; which way
 * up it is held stays, and what stands behind its end does not.
 */
final class JpegCopy {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int EXIF = 0xE1;
  private static final int COLOURS = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int FIRST_OF_PROGRAMS = 0xE1;
  private static final int LAST_OF_PROGRAMS = 0xEF;
  private static final String COLOUR_PROFILE = "ICC_PROFILE\0";
  private final BoundedInput from;
  private final OutputStream to;

  JpegCopy(BoundedInput from, OutputStream to) {
    this.from = from;
    this.to = to;
  }

  void copy() throws IOException {
    marker(START);
    to.write(0xFF);
    to.write(START);
    int marker = next();
    while (marker != END) {
      byte[] segment = segment();
      write(marker, segment);
      marker = marker == SCAN ? picture() : next();
    }
    to.write(0xFF);
    to.write(END);
  }

  private void marker(int expected) throws IOException {
    if (next() != expected) {
      throw new CleanCopy.Malformed();
    }
  }

  /** Before a marker there may be any number of filling bytes. */
  private int next() throws IOException {
    if (from.next() != 0xFF) {
      throw new CleanCopy.Malformed();
    }
    int marker = from.next();
    while (marker == 0xFF) {
      marker = from.next();
    }
    return marker;
  }

  private byte[] segment() throws IOException {
    int length = from.next16() - 2;
    if (length < 0) {
      throw new CleanCopy.Malformed();
    }
    return from.next(length);
  }

  private void write(int marker, byte[] segment) throws IOException {
    if (isFrame(marker) && segment.length >= 5) {
      CleanCopy.checkPixels(number(segment, 3), number(segment, 1));
    }
    if (isKept(marker, segment)) {
      put(marker, segment);
    } else if (marker == EXIF) {
      OptionalInt orientation = Orientation.of(segment);
      if (orientation.isPresent()) {
        put(EXIF, Orientation.alone(orientation.getAsInt()));
      }
    }
  }

  private void put(int marker, byte[] segment) throws IOException {
    to.write(0xFF);
    to.write(marker);
    to.write((segment.length + 2) >> 8);
    to.write(segment.length + 2);
    to.write(segment);
  }

  /** The picture itself, up to the next marker that is none of its own. */
  private int picture() throws IOException {
    while (true) {
      int next = from.next();
      if (next == 0xFF) {
        int second = from.next();
        while (second == 0xFF) {
          second = from.next();
        }
        if (second != 0 && (second < 0xD0 || second > 0xD7)) {
          return second;
        }
        to.write(next);
        to.write(second);
      } else {
        to.write(next);
      }
    }
  }

  private static boolean isKept(int marker, byte[] segment) {
    return switch (marker) {
      case COMMENT -> false;
      case ADOBE -> true;
      case COLOURS -> new String(segment, ISO_8859_1).startsWith(COLOUR_PROFILE);
      default -> marker < FIRST_OF_PROGRAMS || marker > LAST_OF_PROGRAMS;
    };
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
