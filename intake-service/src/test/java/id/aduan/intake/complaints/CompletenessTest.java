package id.aduan.intake.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.MissingFact;
import id.aduan.contract.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
  private static final String HEADER = "category,name,name_en,place,date,contact,letters\n";
  private static final String USUAL = "*,,,yes,pengaduan,yes,15\n";
  private final Completeness needs =
      Completeness.of(
          "# version 1\n"
              + HEADER
              + USUAL
              + "lampu,Lampu,Lights,yes,no,no,6\n\nsurat,Surat,Papers,no,yes,yes,20\n");

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "unheard-of")
  void asksAsUsualWhereNoCategoryIsKnown(@Nullable String category) {
    assertThat(needs.missing(about(category, "pju padam", ComplaintKind.PENGADUAN)))
        .containsExactly(MissingFact.values());
    assertThat(
            needs.missing(about(category, "Kapan pasar dibuka kembali?", ComplaintKind.ASPIRASI)))
        .containsExactly(MissingFact.PLACE, MissingFact.CONTACT);
  }

  @Test
  void asksForWhatTheCategoryNeeds() {
    assertThat(needs.missing(about("lampu", "pju padam", null))).containsExactly(MissingFact.PLACE);
    assertThat(needs.missing(about("surat", "KTP belum jadi", ComplaintKind.PERMINTAAN_INFORMASI)))
        .containsExactly(MissingFact.INCIDENT_DATE, MissingFact.CONTACT, MissingFact.DETAILS);
  }

  @Test
  void listsTheCategoriesAsTheTableDoes() {
    assertThat(needs.categories())
        .extracting(Completeness.Category::name)
        .containsExactly("Lampu", "Surat");
    assertThat(needs.usual()).isEqualTo(new Needs(true, Needs.OfDate.INCIDENTS, true, 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "category,place\n",
        HEADER,
        HEADER + "lampu,Lampu,Lights,yes,no,no,6\n",
        HEADER + USUAL + "lampu,Lampu,Lights,yes,no,no\n",
        HEADER + USUAL + "lampu,Lampu,Lights,yes,no,no,many\n",
        HEADER + USUAL + "lampu,Lampu,Lights,maybe,no,no,6\n",
        HEADER + USUAL + "lampu,Lampu,Lights,yes,sometimes,no,6\n",
        HEADER + USUAL + "Lampu!,Lampu,Lights,yes,no,no,6\n"
      })
  void refusesATableThatCanNotBeRead(String table) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Completeness.of(table))
        .withMessageContaining("expected: ");
  }

  /** A code that routing does not know would be lost on the way. */
  @Test
  void namesCategoriesThatRoutingKnows() throws IOException {
    List<String> known =
        Files.readAllLines(
                Path.of("../routing-service/src/main/resources/reference/categories.csv"), UTF_8)
            .stream()
            .map(line -> line.split(",", 2)[0])
            .toList();

    assertThat(known)
        .containsAll(
            Drafts.NEEDS.categories().stream().map(category -> category.code().value()).toList());
  }

  private static Content about(
      @Nullable String category, String text, @Nullable ComplaintKind kind) {
    return new Content(
        null,
        text,
        null,
        null,
        kind,
        category == null ? null : new CategoryCode(category),
        null,
        false,
        Visibility.OPEN,
        Reporter.UNKNOWN);
  }
}
