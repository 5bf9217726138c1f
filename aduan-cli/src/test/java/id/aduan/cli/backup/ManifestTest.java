package id.aduan.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.cli.broker.Position;
import id.aduan.cli.broker.TopicKept;
import id.aduan.cli.system.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
  @TempDir Path folder;

  @Test
  void readsWhatWasWritten() throws IOException {
    Manifest written = backup();
    assertThat(Manifest.verified(folder)).isEqualTo(written);
    Piece piece = written.files().getFirst();
    java.util.ArrayList<RawBsonDocument> found = new java.util.ArrayList<>();
    PieceReader.each(folder, piece, found::add);
    assertThat(found).containsExactly(document(1), document(2));
  }

  @Test
  void isReadByItsOwnerAlone() throws IOException {
    Manifest written = backup();
    for (Path file :
        List.of(folder.resolve(Manifest.FILE), written.files().getFirst().in(folder))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void takesAFolderWithoutOneForNoBackup() throws IOException {
    backup();
    Files.delete(folder.resolve(Manifest.FILE));
    refuses("no manifest.json (expected: a folder that ./aduan backup finished)");
  }

  @Test
  void refusesABrokenOne() throws IOException {
    backup();
    Path file = folder.resolve(Manifest.FILE);
    Files.writeString(file, Files.readString(file).substring(0, 100));
    refuses("manifest.json: cannot be read");
  }

  @Test
  void refusesAnotherFormat() throws IOException {
    backup();
    Path file = folder.resolve(Manifest.FILE);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"format\" : 1", "\"format\" : 2"));
    refuses("format 2 (expected: 1)");
  }

  @Test
  void refusesAFileThatHasChanged() throws IOException {
    Path file = backup().files().getFirst().in(folder);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    refuses("has changed");
  }

  @Test
  void refusesAMissingFile() throws IOException {
    Files.delete(backup().files().getFirst().in(folder));
    refuses("absent (expected: what the manifest names)");
  }

  @Test
  void refusesAFileElsewhere() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Piece("store/../../keys", 1, 1, ""))
        .withMessageContaining("a path within the backup");
  }

  private void refuses(String because) {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Manifest.verified(folder))
        .withMessageContaining(because);
  }

  private Manifest backup() {
    PieceWriter piece = PieceWriter.of(folder, "store/routing/cases.bson.gz");
    piece.add(document(1));
    piece.add(document(2));
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "1",
            AT,
            AT.plusSeconds(1),
            List.of(piece.finish()),
            List.of(new TopicKept("a.v1", List.of(0L, 7L), Map.of("retention.ms", "-1"))),
            List.of(new Position("routing", "a.v1", 1, 9)),
            List.of("routing"));
    manifest.write(folder);
    return manifest;
  }

  private static RawBsonDocument document(int number) {
    return new RawBsonDocument(
        new BsonDocument("_id", new BsonInt32(number)), new BsonDocumentCodec());
  }
}
