package id.aduan.routing.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** A PNG with those chunks only that a viewer needs; texts, times and EXIF are none of them. */
final class PngCopy {
  private static final int SIGNATURE = 8;
  private static final int CHECKSUM = 4;
  private static final int HEADER = 13;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD",
          "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
  private final BoundedInput from;
  private final OutputStream to;

  PngCopy(BoundedInput from, OutputStream to) {
    this.from = from;
    this.to = to;
  }

  void copy() throws IOException {
    to.write(from.next(SIGNATURE));
    header();
    boolean ended = false;
    while (!ended) {
      long length = from.next32();
      String type = new String(from.next(4), ISO_8859_1);
      if (KEPT.contains(type)) {
        to.write(
            ByteBuffer.allocate(8).putInt((int) length).put(type.getBytes(ISO_8859_1)).array());
        from.copy(length + CHECKSUM, to);
      } else {
        from.skip(length + CHECKSUM);
      }
      ended = type.equals("IEND");
    }
  }

  private void header() throws IOException {
    ByteBuffer header = ByteBuffer.wrap(from.peek(8 + HEADER));
    if (header.limit() < 8 + HEADER
        || header.getInt(0) != HEADER
        || header.getInt(4) != 0x49484452) {
      throw new CleanCopy.Malformed();
    }
    CleanCopy.checkPixels(
        Integer.toUnsignedLong(header.getInt(8)), Integer.toUnsignedLong(header.getInt(12)));
  }
}
