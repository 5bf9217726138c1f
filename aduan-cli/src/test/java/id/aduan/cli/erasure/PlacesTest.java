package id.aduan.cli.erasure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private static final Set<Integer> SOUGHT = Set.of(1, 2);
  private static final byte[] WORD = new Mark(1).word().getBytes(US_ASCII);
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -5, -9, -10, 100})
  void findsAMarkWhereverItLiesInAFile(int afterEndOfPiece) throws IOException {
    byte[] content = new byte[Places.PIECE + 200];
    Arrays.fill(content, (byte) ' ');
    System.arraycopy(WORD, 0, content, Places.PIECE + afterEndOfPiece, WORD.length);
    Path file = Files.createDirectories(folder.resolve("a/b")).resolve("pages");
    Files.write(file, content);

    assertThat(Places.inFiles(folder).of(SOUGHT))
        .isEqualTo(Map.of("file " + folder.getFileName() + "/a/b/pages", 1));
  }

  @Test
  void findsAMarkInTheNameOfAFile() throws IOException {
    Files.createFile(folder.resolve(new Mark(2).word() + ".pdf"));

    assertThat(Places.inFiles(folder).of(SOUGHT))
        .isEqualTo(Map.of("name of a file in " + folder.getFileName(), 1));
  }

  @Test
  void tellsOnlyOfThoseWhoAreSought() throws IOException {
    Files.writeString(folder.resolve("x"), new Mark(3).word() + new Mark(2).email());

    Findings findings = Places.inFiles(folder);

    assertThat(findings.all()).containsExactlyInAnyOrder(2, 3);
    assertThat(findings.of(SOUGHT).values()).containsExactly(1);
    assertThat(findings.of(Set.of(4))).isEmpty();
  }
}
