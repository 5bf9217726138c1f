package id.aduan.cli.backup;

import id.aduan.cli.system.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.bson.RawBsonDocument;

/** Writes one file of a backup: BSON documents one after the other, compressed. */
final class PieceWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private final Path file;
  private final String name;
  private final DigestOutputStream digest;
  private final OutputStream documents;
  private long entries;

  private PieceWriter(Path file, String name, DigestOutputStream digest, OutputStream documents) {
    this.file = file;
    this.name = name;
    this.digest = digest;
    this.documents = documents;
  }

  static PieceWriter of(Path folder, String name) {
    try {
      Path file = fresh(folder, name);
      DigestOutputStream digest = digested(file);
      return new PieceWriter(
          file,
          name,
          digest,
          new BufferedOutputStream(new GZIPOutputStream(digest, BUFFER), BUFFER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as it is. */
  static Piece copyOf(Path source, Path folder, String name) {
    try {
      Path file = fresh(folder, name);
      DigestOutputStream digest = digested(file);
      try (digest) {
        long _ = Files.copy(source, digest);
      }
      return finished(file, name, 1, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(RawBsonDocument document) {
    ByteBuffer bytes = document.getByteBuffer().asNIO();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    try {
      documents.write(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entries++;
  }

  /** Ends the file; it is on the disk when this returns. */
  Piece finish() {
    close();
    try {
      return finished(file, name, entries, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      documents.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path fresh(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    PrivateFiles.createFolders(file.resolve("..").normalize());
    return PrivateFiles.create(file);
  }

  private static DigestOutputStream digested(Path file) throws IOException {
    return new DigestOutputStream(Files.newOutputStream(file), Digests.sha256());
  }

  private static Piece finished(Path file, String name, long entries, DigestOutputStream digest)
      throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
      return new Piece(
          name,
          entries,
          written.size(),
          HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }
  }
}
