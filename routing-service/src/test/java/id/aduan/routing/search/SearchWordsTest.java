package id.aduan.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PlaceCode;
import id.aduan.routing.cases.Findable;
import id.aduan.routing.cases.LastDigits;
import id.aduan.routing.cases.Sought;
import id.aduan.routing.suggestion.Place;
import id.aduan.routing.suggestion.Regions;
import id.aduan.routing.suggestion.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed to find a case. */
final class SearchWordsTest {
  private static final PlaceCode LUBUK_GADANG = new PlaceCode("13.11.01.2001");
  private final SearchWords search =
      new SearchWords(
          new Words(Map.of("jln", "jalan", "rsk", "rusak", "yg", "yang")),
          new Regions(List.of(new Place(LUBUK_GADANG, "Lubuk Gadang", List.of(), false))));

  @Test
  void findsTheFormsOfAWordAndWhatStandsForItInShortMessages() {
    assertThat(finds("jalanan rusak", "jln rsk di depan psr")).isTrue();
    assertThat(finds("jln", "Jalannya berlubang")).isTrue();
    assertThat(finds("jalan rusak", "Jalan berlubang")).isFalse();
  }

  @Test
  void passesOverWordsThatStandEverywhere() {
    assertThat(finds("tolong lampu yg mati", "Lampu mati.")).isTrue();
    assertThat(search.read("yang di ke", false).isNothing()).isTrue();
    assertThat(search.read("  ", false).isNothing()).isTrue();
  }

  @Test
  void findsAPlaceByItsCodeOrByItsNameInTheText() {
    assertThat(finds("jembatan lubuk gadang", "Jembatan putus", LUBUK_GADANG)).isTrue();
    assertThat(finds("lubuk gadang", "Di Lubuk Gadang banjir")).isTrue();
    assertThat(finds("lubuk gadang", "Lubuk yang dalam")).isFalse();
    assertThat(finds("jembatan lubuk gadang", "Jembatan putus")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"…4567", "0812****4567", "+62 812-3456-4567", "4567", "0812xxxx4567"})
  void takesTheEndOfATelephoneNumber(String typed) {
    assertThat(search.read(typed, true))
        .isEqualTo(new Sought(List.of(), new LastDigits("4567"), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"567", "jalan 4567", "45 67 a", ""})
  void takesNothingElseForOne(String typed) {
    assertThat(search.read(typed, true).number()).isNull();
  }

  @Test
  void readsNoMoreThanASearchIsLong() {
    assertThat(search.read("berlubang ".repeat(5_000), false).demands()).hasSize(1);
    assertThat(
            search
                .read("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", false)
                .demands())
        .hasSize(8);
  }

  private boolean finds(String typed, String text) {
    return finds(typed, text, null);
  }

  private boolean finds(String typed, String text, @Nullable PlaceCode place) {
    Set<String> words = new Findable(List.of(text), "", false, place).words();
    return search.read(typed, false).wanted().stream()
        .noneMatch(any -> Collections.disjoint(any, words));
  }
}
