package id.aduan.cli.backup;

import id.aduan.cli.broker.Position;
import id.aduan.cli.broker.TopicKept;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.PrivateFiles;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * What a backup holds, and how to tell whether it still does. Written last: a folder without one is
 * no backup.
 *
 * @param began everything that was acknowledged before this instant is in it
 * @param positions through where the consumer groups had read
 * @param admitted who had a password at the broker; passwords themselves can not be read there
 */
public record Manifest(
    int format,
    String version,
    Instant began,
    Instant finished,
    List<Piece> files,
    List<TopicKept> topics,
    List<Position> positions,
    List<String> admitted) {
  static final int FORMAT = 1;
  static final String FILE = "manifest.json";

  public Manifest {
    files = List.copyOf(files);
    topics = List.copyOf(topics);
    positions = List.copyOf(positions);
    admitted = List.copyOf(admitted);
  }

  /** Documents, records and files. */
  public long entries() {
    return files.stream().mapToLong(Piece::entries).sum();
  }

  public long bytes() {
    return files.stream().mapToLong(Piece::bytes).sum();
  }

  List<Piece> under(String folder) {
    return files.stream().filter(piece -> piece.name().startsWith(folder + "/")).toList();
  }

  void write(Path folder) {
    try {
      PrivateFiles.replace(
          folder.resolve(FILE),
          WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the manifest of a backup, and compares every file with it. */
  static Manifest verified(Path folder) {
    Manifest manifest = read(folder);
    manifest.files.forEach(piece -> verify(folder, piece));
    return manifest;
  }

  private static Manifest read(Path folder) {
    Manifest manifest;
    try {
      manifest =
          WireJson.MAPPER.readValue(Files.readAllBytes(folder.resolve(FILE)), Manifest.class);
    } catch (NoSuchFileException _) {
      throw new CannotStart(
          folder + ": no " + FILE + " (expected: a folder that ./aduan backup finished)");
    } catch (IOException | JacksonException _) {
      throw new CannotStart(
          folder.resolve(FILE) + ": cannot be read (expected: as it was written)");
    }
    if (manifest.format != FORMAT) {
      throw new CannotStart(
          folder.resolve(FILE) + ": format " + manifest.format + " (expected: " + FORMAT + ")");
    }
    return manifest;
  }

  private static void verify(Path folder, Piece piece) {
    try (InputStream file = Files.newInputStream(piece.in(folder));
        DigestInputStream read = new DigestInputStream(file, Digests.sha256())) {
      long bytes = read.transferTo(OutputStream.nullOutputStream());
      String found = HexFormat.of().formatHex(read.getMessageDigest().digest());
      if (bytes != piece.bytes() || !found.equals(piece.sha256())) {
        throw new CannotStart(
            piece.in(folder)
                + ": has changed (expected: "
                + piece.bytes()
                + " bytes with the SHA-256 of the manifest)");
      }
    } catch (NoSuchFileException _) {
      throw new CannotStart(piece.in(folder) + ": absent (expected: what the manifest names)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
