package id.aduan.routing.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PlaceCode;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionsTest {
  private static final Regions REGIONS = Suggestions.regions(ReferenceFiles.bundled());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Sangir, 13.11.01",
    "Kec. Sangir, 13.11.01",
    "KECAMATAN SANGIR JUJUAN, 13.11.04",
    "sangir jujuhan, 13.11.04",
    "Sungei Pagu, 13.11.02",
    "sungaipagu, 13.11.02",
    "KPGD, 13.11.03",
    "Koto Parik Gadang Diatas, 13.11.03",
    "Koto Parik Gadang di Ateh, 13.11.03",
    "Sangir Batanghari, 13.11.05",
    "Pauah Duo, 13.11.06",
    "Sangir Balai Janggo, 13.11.07",
    "Nagari Lubuk Gadang, 13.11.01.2001",
    "lubuak gadang, 13.11.01.2001",
    "Nagari Lubuk Gadang Timur, 13.11.01.2002",
    "Padang Aro, 13.11.01.2001",
    "Muaro Labuah, 13.11.02.2005",
    "Pakan Raba'a, 13.11.03.2001",
    "pakan rabah tangah, 13.11.03.2004",
    "Pasia Talang, 13.11.02.2001",
    "Padang Aia Dingin, 13.11.04.2004",
    "bidar alma, 13.11.04.2002",
    "Abai, 13.11.05.2001",
    "Kab. Solok Selatan, 13.11"
  })
  void findsAPlaceHoweverItIsWritten(String typed, PlaceCode code) {
    assertThat(REGIONS.match(typed)).map(Place::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Kecamatan",
        "Surabaya",
        "Aba",
        "Lubuk",
        "Nagari Sangir Jujuan",
        "Kecamatan Bidar Alam"
      })
  void findsNothingRatherThanSomethingElse(String typed) {
    assertThat(REGIONS.match(typed)).isEmpty();
  }

  @Test
  void readsANagariWithinItsKecamatan() {
    assertThat(REGIONS.match("Bidar Alam", "Sangir Jujuan"))
        .map(Place::name)
        .contains("Bidar Alam");
    assertThat(REGIONS.match("Bidar Alam", "Pauh Duo")).map(Place::name).contains("Pauh Duo");
    assertThat(REGIONS.match("Bidar Alam", "nowhere at all"))
        .map(Place::name)
        .contains("Bidar Alam");
    assertThat(REGIONS.match(null, "Sangir")).map(Place::name).contains("Sangir");
    assertThat(REGIONS.match(" ", null)).isEmpty();
  }

  @Test
  void findsTheLongestNamesInAText() {
    assertThat(
            REGIONS.mentionedIn(
                "Jalan dari Lubuk Gadang Timur ke Sangir Balai Janggo, kab. Solok Selatan"))
        .extracting(Place::name)
        .containsExactly("Lubuk Gadang Timur", "Sangir Balai Janggo");
  }

  @Test
  void takesACommonWordForAPlaceOnlyAfterItsTitle() {
    assertThat(REGIONS.mentionedIn("petugas abai terhadap laporan kami")).isEmpty();
    assertThat(REGIONS.mentionedIn("jembatan di nagari Abai putus"))
        .extracting(Place::name)
        .containsExactly("Abai");
  }

  @Test
  void knowsTheKecamatanOfANagari() {
    assertThat(REGIONS.kecamatanOf(new PlaceCode("13.11.06.2004")))
        .map(Place::name)
        .contains("Pauh Duo");
    assertThat(REGIONS.kecamatanOf(new PlaceCode("13.11.06")))
        .map(Place::name)
        .contains("Pauh Duo");
    assertThat(REGIONS.kecamatanOf(new PlaceCode("13.11"))).isEmpty();
    assertThat(REGIONS.kecamatanOf(new PlaceCode("13.10.06"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sangir, sangir, 0",
    "sangri, sangir, 1",
    "sangi, sangir, 1",
    "sanggir, sangir, 1",
    "abai, sangir, 3"
  })
  void countsSlips(String one, String other, int slips) {
    assertThat(EditDistance.between(one, other, 2)).isEqualTo(slips);
  }
}
