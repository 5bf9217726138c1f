package id.aduan.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmscTest {
  @Test
  void readsHostAndAccount() {
    assertThat(Smsc.at("smpp://aduan:rahasia@smsc.contoh.test:2775"))
        .isEqualTo(new Smsc("smsc.contoh.test", 2775, "aduan", "rahasia", false));
    assertThat(Smsc.at("smpps://aduan:a%40b%3Ac@10.0.0.7:3550"))
        .isEqualTo(new Smsc("10.0.0.7", 3550, "aduan", "a@b:c", true));
    assertThat(Smsc.at("smpp://aduan@smsc.contoh.test:2775"))
        .isEqualTo(new Smsc("smsc.contoh.test", 2775, "aduan", "", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smsc.contoh.test:2775",
        "http://aduan:rahasia@smsc.contoh.test:2775",
        "//aduan:rahasia@smsc.contoh.test:2775",
        "smpp://smsc.contoh.test:2775",
        "smpp://aduan:rahasia@smsc.contoh.test",
        "smpp://aduan:ra hasia@smsc.contoh.test:2775"
      })
  void refusesWhatNamesNoneWithoutShowingThePassword(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smsc.at(url))
        .withMessageContaining("expected: smpp://")
        .withMessageNotContaining("hasia@smsc")
        .withNoCause();
  }

  @Test
  void showsNoPasswordToLogs() {
    assertThat(new Smsc("smsc.contoh.test", 2775, "aduan", "rahasia", false).toString())
        .isEqualTo("smsc.contoh.test:2775");
  }
}
