package id.aduan.routing.attachments;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/** Reads no more than a file may have; big-endian numbers, exact lengths. */
final class BoundedInput {
  private static final int BUFFER = 8192;
  private final BufferedInputStream from;
  private long left;

  BoundedInput(BufferedInputStream from, long longest) {
    this.from = from;
    this.left = longest;
  }

  /** The next bytes, which are read again; fewer where the file ends. */
  byte[] peek(int length) throws IOException {
    from.mark(length);
    byte[] next = from.readNBytes(length);
    from.reset();
    return next;
  }

  int next() throws IOException {
    int next = from.read();
    if (next < 0) {
      throw new EOFException();
    }
    take(1);
    return next;
  }

  int next16() throws IOException {
    return (next() << 8) | next();
  }

  long next32() throws IOException {
    return ((long) next16() << 16) | next16();
  }

  byte[] next(int length) throws IOException {
    take(length);
    byte[] bytes = from.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  void copy(long length, OutputStream to) throws IOException {
    for (long rest = length; rest > 0; rest -= BUFFER) {
      to.write(next((int) Math.min(rest, BUFFER)));
    }
  }

  void skip(long length) throws IOException {
    copy(length, OutputStream.nullOutputStream());
  }

  void transferTo(OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      take(read);
      to.write(buffer, 0, read);
    }
  }

  private void take(long length) throws TooMuch {
    left -= length;
    if (left < 0) {
      throw new TooMuch();
    }
  }

  /** The file is longer than any that is taken. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
