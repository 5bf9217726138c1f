package id.aduan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {

  @Test
  void tellsTimesInWesternIndonesiaInTheReadersLanguage() {
    Instant at = Instant.parse("2026-03-16T18:05:00Z");

    assertThat(Moments.of(Language.ID).instant(at)).isEqualTo("17 Maret 2026, 01.05 WIB");
    assertThat(Moments.of(Language.EN).instant(at)).isEqualTo("17 March 2026, 01:05 WIB");
    assertThat(Moments.today(at)).isEqualTo("2026-03-17");
  }

  @Test
  void namesTheDayThatALimitIsTheEndOf() {
    Instant midnight = Instant.parse("2026-03-20T17:00:00Z");

    assertThat(Moments.of(Language.ID).due(midnight)).isEqualTo("Jumat, 20 Maret 2026");
    assertThat(Moments.of(Language.EN).due(midnight)).isEqualTo("Friday, 20 March 2026");
  }
}
