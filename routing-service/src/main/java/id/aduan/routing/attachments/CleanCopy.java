package id.aduan.routing.attachments;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Copies a file of a known type, as it comes, without what does not belong to the picture: where it
 * was taken, with which camera, by whom, and whatever stands behind its end.
 */
public final class CleanCopy {
  private static final int LONGEST_SIGNATURE = 12;
  private static final long MOST_PIXELS = 100_000_000;

  private CleanCopy() {}

  /** What became of a file. */
  public sealed interface Result {

    /** It was copied. */
    record Copied(FileType type, long size, String hash) implements Result {}

    /** It is none of the types that are taken. */
    record UnknownType() implements Result {}

    /** It is longer than any that is taken, or would be when it is shown. */
    record TooLarge() implements Result {}

    /** It begins like one of the types, but is none. */
    record Broken() implements Result {}
  }

  public static Result copy(InputStream from, OutputStream to) throws IOException {
    BoundedInput input = new BoundedInput(new BufferedInputStream(from), Attachment.LARGEST);
    byte[] signature = input.peek(LONGEST_SIGNATURE);
    Optional<FileType> type = type(signature);
    if (type.isEmpty()) {
      return new Result.UnknownType();
    }
    try {
      return copied(type.get(), input, to);
    } catch (BoundedInput.TooMuch _) {
      return new Result.TooLarge();
    } catch (EOFException | Malformed _) {
      return new Result.Broken();
    }
  }

  private static Result copied(FileType type, BoundedInput input, OutputStream to)
      throws IOException {
    DigestOutputStream digesting = new DigestOutputStream(to, sha256());
    Counted counted = new Counted(digesting);
    switch (type) {
      case JPEG -> new JpegCopy(input, counted).copy();
      case PNG -> new PngCopy(input, counted).copy();
      case WEBP -> new WebpCopy(input, counted).copy();
      case PDF -> input.transferTo(counted);
    }
    return new Result.Copied(
        type, counted.written(), HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
  }

  private static Optional<FileType> type(byte[] signature) {
    if (begins(signature, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(FileType.JPEG);
    }
    if (begins(signature, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(FileType.PNG);
    }
    if (begins(signature, 0, 'R', 'I', 'F', 'F') && begins(signature, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(FileType.WEBP);
    }
    return begins(signature, 0, '%', 'P', 'D', 'F', '-')
        ? Optional.of(FileType.PDF)
        : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int from, int... wanted) {
    byte[] expected = new byte[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      expected[i] = (byte) wanted[i];
    }
    return bytes.length >= from + wanted.length
        && Arrays.equals(bytes, from, from + wanted.length, expected, 0, wanted.length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }

  /** A picture that takes more memory to show than any real one. */
  static void checkPixels(long width, long height) throws BoundedInput.TooMuch {
    if (width * height > MOST_PIXELS) {
      throw new BoundedInput.TooMuch();
    }
  }

  /** The bytes are not what their beginning promised. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
