package id.aduan.intake.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.intake.sms.Vocabulary.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final Path REGIONS =
      Path.of("../routing-service/src/main/resources/reference/regions.csv");
  private static final Set<String> LEVELS = Set.of("kecamatan", "nagari");

  @ParameterizedTest
  @CsvSource({
    "pju padam di Lubuk Gadang, true",
    "'Pasa muaro labuah, banjia', true",
    "lubuk yang gadang, false",
    "pju padam di sangirrr, false",
    "harga beras naik di abai, false"
  })
  void knowsARegionByItsWholeName(String text, boolean known) {
    assertThat(Vocabulary.ON_FILE.has(Theme.REGION, text)).isEqualTo(known);
  }

  /** A place that routing knows is not asked for. */
  @Test
  void knowsTheRegionsThatRoutingKnows() throws IOException {
    Set<String> names =
        Files.readAllLines(REGIONS, UTF_8).stream()
            .map(line -> line.split(",", -1))
            .filter(row -> row.length > 4 && LEVELS.contains(row[1]) && row[4].equals("no"))
            .flatMap(row -> Stream.concat(Stream.of(row[2]), Stream.of(row[3].split(";"))))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());

    assertThat(Vocabulary.ON_FILE.known(Theme.REGION)).isEqualTo(names);
  }
}
