package id.aduan.routing.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Photos and documents as phones and people send them. */
public final class SampleFiles {
  /** Where a camera says that it was. */
  public static final String SECRET = "GPS -1.4512 101.2345";

  public static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(ISO_8859_1);

  private SampleFiles() {}

  public static byte[] image(String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), format, bytes)) {
        throw new IllegalStateException("format: '" + format + "' (expected: a known one)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A photo with EXIF data, that is held upside down, and has more behind its end. */
  public static byte[] photo() {
    byte[] plain = image("jpg");
    byte[] exif = joined(Orientation.alone(3), SECRET.getBytes(ISO_8859_1));
    byte[] comment = SECRET.getBytes(ISO_8859_1);
    return joined(
        Arrays.copyOf(plain, 2),
        segment(0xE1, exif),
        segment(0xED, comment),
        segment(0xFE, comment),
        Arrays.copyOfRange(plain, 2, plain.length),
        ("PK\3\4" + SECRET).getBytes(ISO_8859_1));
  }

  /** A PNG with a text in it, and more behind its end. */
  public static byte[] screenshot() {
    byte[] plain = image("png");
    int afterHeader = 8 + 25;
    return joined(
        Arrays.copyOf(plain, afterHeader),
        chunk("tEXt", SECRET.getBytes(ISO_8859_1)),
        chunk("eXIf", SECRET.getBytes(ISO_8859_1)),
        Arrays.copyOfRange(plain, afterHeader, plain.length),
        ("<script>" + SECRET).getBytes(ISO_8859_1));
  }

  static byte[] chunk(String type, byte[] content) {
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(type.getBytes(ISO_8859_1))
        .put(content)
        .putInt(0)
        .array();
  }

  static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
