package id.aduan.routing.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "berlubang, lubang",
    "jalannya, jalan",
    "airnya, air",
    "diperbaiki, memperbaiki",
    "memasang, pasang",
    "pemasangan, pasang",
    "menutup, tutup",
    "penutupan, tutup",
    "menyapu, sapu",
    "mengganggu, ganggu",
    "melapor, lapor",
    "pelayanan, layan",
    "penerangan, terang",
    "kecamatan, camat",
    "kelurahan, lurah",
    "terbakar, bakar",
    "diangkut, angkut",
    "pengangkutan, angkut"
  })
  void bringsTheFormsOfAWordTogether(String form, String other) {
    assertThat(Stem.of(form)).isEqualTo(Stem.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "jalan",
    "bulan",
    "makan",
    "sekolah",
    "dishub",
    "pernah",
    "disdik",
    "ikan",
    "hanya",
    "keluarga",
    "pasar"
  })
  void leavesAloneWhatOnlyLooksLikeAnAffix(String word) {
    assertThat(Stem.of(word)).isEqualTo(word);
  }

  @Test
  void readsWhatIsTypedInAHurry() {
    var words = new Words(Map.of("jln", "jalan", "pju", "lampu jalan", "yg", "yang"));

    assertThat(words.stems("JLN yg rusaaaaak!!! PJU-nya mati, Raba'a é 24jam"))
        .containsExactly(
            "jalan", "yang", "rusak", "lampu", "jalan", "nya", "mati", "rabaa", "e", "jam");
    assertThat(words.stems(" 1708 😀 … ")).isEmpty();
  }

  @Test
  void keepsADoubledLetterAndWritesADrawnOutOneOnce() {
    assertThat(Words.split("maaf toloooong aa aaa aaaa"))
        .containsExactly("maaf", "tolong", "aa", "a", "a");
  }
}
