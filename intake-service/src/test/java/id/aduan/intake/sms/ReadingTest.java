package id.aduan.intake.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LAPOR jalan rusak | true | jalan rusak",
        "lapor: jalan rusak | true | jalan rusak",
        "#lapor# jalan rusak | true | jalan rusak",
        "LAPOR SOLSEL jalan rusak | true | jalan rusak",
        "Solsel jalan rusak | true | jalan rusak",
        "laporr jalan rusak | true | jalan rusak",
        "ADUAN, lampu mati | true | lampu mati",
        "pju padam | false | pju padam",
        "laporan saya kemarin bagaimana | false | laporan saya kemarin bagaimana",
        "lapor | false | lapor",
        "mau lapor jalan rusak | false | mau lapor jalan rusak",
        "di depan pasar | false | di depan pasar"
      })
  void knowsKeywordsFromWords(String text, boolean isNew, String rest) {
    assertThat(Reading.of(text)).isEqualTo(new Reading(isNew, rest));
  }
}
