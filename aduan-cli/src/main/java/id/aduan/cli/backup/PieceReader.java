package id.aduan.cli.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.bson.RawBsonDocument;

/** Reads what {@link PieceWriter} wrote. */
final class PieceReader {
  private static final int BUFFER = 1 << 16;
  private static final int LENGTH = Integer.BYTES;
  private static final int SMALLEST = LENGTH + 1;
  private static final int LARGEST = 64 << 20;

  private PieceReader() {}

  static void each(Path folder, Piece piece, Consumer<RawBsonDocument> taker) {
    try (InputStream file = Files.newInputStream(piece.in(folder));
        DataInputStream documents =
            new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER))) {
      for (long i = 0; i < piece.entries(); i++) {
        taker.accept(next(documents));
      }
    } catch (EOFException e) {
      throw new UncheckedIOException(
          piece.name() + ": ends early (expected: " + piece.entries() + " entries)", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RawBsonDocument next(DataInputStream documents) throws IOException {
    int length = Integer.reverseBytes(documents.readInt());
    if (length < SMALLEST || length > LARGEST) {
      throw new IOException("length: '" + length + "' (expected: that of a BSON document)");
    }
    byte[] bytes = ByteBuffer.allocate(length).putInt(Integer.reverseBytes(length)).array();
    documents.readFully(bytes, LENGTH, length - LENGTH);
    return new RawBsonDocument(bytes);
  }
}
