package id.aduan.routing.attachments;

import static id.aduan.routing.attachments.SampleFiles.chunk;
import static id.aduan.routing.attachments.SampleFiles.image;
import static id.aduan.routing.attachments.SampleFiles.joined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.attachments.CleanCopy.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CleanCopyTest {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  @Test
  void keepsOfAPhotoThePictureAndWhichWayUpItIs() throws IOException {
    assertThat(copy(SampleFiles.photo())).isEqualTo(result(FileType.JPEG));

    assertThat(text()).doesNotContain("GPS").doesNotContain("PK");
    assertThat(Orientation.of(Arrays.copyOfRange(kept.toByteArray(), 6, kept.size()))).hasValue(3);
    assertSamePicture(image("jpg"));
  }

  @Test
  void keepsOfAScreenshotThePicture() throws IOException {
    assertThat(copy(SampleFiles.screenshot())).isEqualTo(result(FileType.PNG));

    assertThat(kept.toByteArray()).isEqualTo(image("png"));
  }

  @Test
  void emptiesWhatAWebpSaysBesideItsPicture() throws IOException {
    byte[] secret = SampleFiles.SECRET.getBytes(ISO_8859_1);
    byte[] extended = {0x0C, 0, 0, 0, 31, 0, 0, 23, 0, 0};
    byte[] webp =
        riff(
            little("VP8X", extended),
            little("VP8L", new byte[] {0x2F, 31, 0, 0}),
            little("EXIF", secret),
            little("XMP ", secret));

    assertThat(copy(webp)).isEqualTo(result(FileType.WEBP));
    assertThat(text()).doesNotContain("GPS").doesNotContain("EXIF").contains("VP8L");
    assertThat(kept.size()).isEqualTo(webp.length);
    assertThat(kept.toByteArray()[20]).isZero();
  }

  @Test
  void takesADocumentAsItIs() throws IOException {
    assertThat(copy(SampleFiles.PDF)).isEqualTo(result(FileType.PDF));
    assertThat(kept.toByteArray()).isEqualTo(SampleFiles.PDF);
  }

  @Test
  void hashesWhatItKeeps() throws IOException {
    Result first = copy(SampleFiles.screenshot());
    kept.reset();

    assertThat(copy(image("png"))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "GIF89a",
        "MZ",
        "PK\3\4",
        "<html>",
        "<svg xmlns='x'/>",
        "  %PDF-1.4",
        "RIFF1234WAVE",
        "\0\0\0\30ftypheic"
      })
  void refusesWhatItDoesNotKnow(String content) throws IOException {
    assertThat(copy(content.getBytes(ISO_8859_1))).isEqualTo(new Result.UnknownType());
  }

  @Test
  void refusesWhatOnlyBeginsLikeAPicture() throws IOException {
    byte[] jpeg = image("jpg");
    byte[] png = image("png");

    assertThat(copy(Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo(new Result.Broken());
    assertThat(copy(Arrays.copyOf(png, png.length / 2))).isEqualTo(new Result.Broken());
    assertThat(copy("\u00FF\u00D8\u00FF<script>alert(1)</script>".getBytes(ISO_8859_1)))
        .isEqualTo(new Result.Broken());
    assertThat(copy(joined(Arrays.copyOf(png, 8), chunk("IDAT", new byte[30]))))
        .isEqualTo(new Result.Broken());
    assertThat(copy(riff(little("VP8L", new byte[900]), new byte[0], new byte[] {'x'})))
        .isEqualTo(new Result.Broken());
  }

  @Test
  void refusesWhatIsTooLongOrWouldBeWhenItIsShown() throws IOException {
    byte[] png = image("png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

    assertThat(copy(png)).isEqualTo(new Result.TooLarge());
    assertThat(copy(joined(SampleFiles.PDF, new byte[(int) Attachment.LARGEST])))
        .isEqualTo(new Result.TooLarge());
  }

  private Result copy(byte[] file) throws IOException {
    return CleanCopy.copy(new ByteArrayInputStream(file), kept);
  }

  private Result result(FileType type) {
    return new Result.Copied(type, kept.size(), hash());
  }

  private String hash() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(kept.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() {
    return kept.toString(ISO_8859_1);
  }

  private void assertSamePicture(byte[] other) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(kept.toByteArray()));
    var expected = ImageIO.read(new ByteArrayInputStream(other));
    assertThat(picture.getRGB(5, 5)).isEqualTo(expected.getRGB(5, 5));
    assertThat(picture.getWidth()).isEqualTo(expected.getWidth());
  }

  private static byte[] riff(byte[]... chunks) {
    byte[] body = joined(chunks);
    return joined(little("RIFF", joined("WEBP".getBytes(ISO_8859_1), body)));
  }

  private static byte[] little(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + content.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(ISO_8859_1))
        .putInt(content.length)
        .put(content)
        .array();
  }
}
