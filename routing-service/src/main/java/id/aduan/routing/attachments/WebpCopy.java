package id.aduan.routing.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * A WebP whose chunks that no viewer needs are emptied. They keep their length, because that of the
 * whole stands before them.
 */
final class WebpCopy {
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int EXTENDED = 10;
  private static final int NO_EXIF_NO_XMP = ~0x0C;
  private static final String EMPTIED = "JUNK";
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP");
  private final BoundedInput from;
  private final OutputStream to;

  WebpCopy(BoundedInput from, OutputStream to) {
    this.from = from;
    this.to = to;
  }

  void copy() throws IOException {
    byte[] header = from.next(HEADER);
    long left = size(header) - 4;
    to.write(header);
    while (left > 0) {
      byte[] chunk = from.next(CHUNK_HEADER);
      long length = size(chunk) + size(chunk) % 2;
      left -= CHUNK_HEADER + length;
      if (left < 0) {
        throw new CleanCopy.Malformed();
      }
      chunk(new String(chunk, 0, 4, ISO_8859_1), chunk, length);
    }
  }

  private void chunk(String type, byte[] header, long length) throws IOException {
    if (!KEPT.contains(type)) {
      to.write(EMPTIED.getBytes(ISO_8859_1));
      to.write(header, 4, 4);
      from.skip(length);
      empty(length);
      return;
    }
    to.write(header);
    if (type.equals("VP8X") && length >= EXTENDED) {
      to.write(extended(from.next(EXTENDED)));
      from.copy(length - EXTENDED, to);
    } else {
      from.copy(length, to);
    }
  }

  private void empty(long length) throws IOException {
    for (long i = 0; i < length; i++) {
      to.write(0);
    }
  }

  private static byte[] extended(byte[] bytes) throws IOException {
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long width = (data.getInt(4) & 0xFFFFFF) + 1L;
    long height = (data.getInt(6) >>> 8) + 1L;
    CleanCopy.checkPixels(width, height);
    return data.put(0, (byte) (data.get(0) & NO_EXIF_NO_XMP)).array();
  }

  private static long size(byte[] header) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
  }
}
