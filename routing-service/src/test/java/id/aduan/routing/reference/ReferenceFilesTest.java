package id.aduan.routing.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.aduan.contract.OpdCode;
import id.aduan.routing.suggestion.Opd;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that ship agree with each other. */
final class ReferenceFilesTest {
  private static final ReferenceFiles FILES = ReferenceFiles.bundled();

  @Test
  void shipsTheCalendarOfTenYearsAndTheLimitsOfThePolicy() {
    var calendar = Deadlines.calendar(FILES);

    assertThat(calendar.holidays()).hasSize(239).contains(LocalDate.parse("2026-03-20"));
    assertThat(Deadlines.limits(FILES))
        .singleElement()
        .satisfies(limits -> assertThat(limits.resolutionOfMisconduct()).isEqualTo(60));
  }

  @Test
  void namesEachAgencyCategoryAndInstitutionOnce() {
    assertThat(Suggestions.opds(FILES)).extracting(Opd::code).doesNotHaveDuplicates().hasSize(29);
    assertThat(Suggestions.opds(FILES))
        .extracting(Opd::code)
        .contains(new OpdCode("CAMAT-SANGIR-JUJUAN"));
    assertThat(Suggestions.categories(FILES))
        .hasSize(225)
        .extracting(Suggestions.Category::code)
        .doesNotHaveDuplicates();
    assertThat(Suggestions.institutions(FILES))
        .extracting(one -> one.code().value())
        .containsExactly("PLN", "BPJS", "BWS", "BPJN", "POLISI");
  }

  @Test
  void sharesEveryTopicOutCompletely() {
    var shares =
        FILES.table("topic-opd.csv").rows().stream()
            .collect(groupingBy(row -> row.text("topic"), summingInt(row -> row.number("share"))));

    assertThat(shares).hasSameSizeAs(FILES.table("topics.csv").rows());
    assertThat(shares.values()).containsOnly(100);
  }

  @Test
  void givesEveryTopicWordsAndNoWordTwice() {
    List<Table.Row> words = FILES.table("words.csv").rows();
    var seen = new HashSet<String>();

    assertThat(words).allMatch(row -> seen.add(row.text("topic") + ":" + row.text("word")));
    assertThat(words).allMatch(row -> row.text("word").matches("[a-z]+( [a-z]+)?"));
    assertThat(words)
        .extracting(row -> row.text("topic"))
        .containsAll(
            FILES.table("topics.csv").rows().stream().map(row -> row.text("topic")).toList());
  }

  @Test
  void weighsThePhrasesOfMisconductUpToWhatIsEnough() {
    assertThat(FILES.table("misconduct.csv").rows())
        .allMatch(row -> row.text("phrase").matches("[a-z]+( [a-z]+){0,3}"))
        .allMatch(row -> row.number("weight") >= 0 && row.number("weight") <= 10);
    assertThat(Suggestions.misconductSigns(FILES, Suggestions.opds(FILES), List.of())).isNotNull();
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> FILES.table("nothing.csv"))
        .withMessage("reference file: 'nothing.csv' (expected: one that ships)");
  }
}
