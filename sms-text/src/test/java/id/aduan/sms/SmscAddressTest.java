package id.aduan.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmscAddressTest {
  @Test
  void readsWhereAndAsWhom() {
    assertThat(SmscAddress.parse("smpp://aduan:demo@127.0.0.1:2776"))
        .isEqualTo(new SmscAddress("127.0.0.1", 2776, false, "aduan", "demo"));
    assertThat(SmscAddress.parse(" smpps://a:@smsc.example "))
        .isEqualTo(new SmscAddress("smsc.example", 3550, true, "a", ""));
    assertThat(SmscAddress.parse("smpp://a:b@smsc.example").port()).isEqualTo(2775);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:2775",
        "http://a:b@h:1",
        "smpp://h:1",
        "smpp://a@h:1",
        "smpp://:b@h:1",
        "smpp://a:123456789@h",
        "smpp://abcdefghijklmnop:b@h"
      })
  void refusesWhatIsNoAddressWithoutQuotingIt(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmscAddress.parse(address))
        .withMessageContaining("SMSC_URL: malformed")
        .withMessageNotContaining("123456789");
  }

  @Test
  void keepsThePasswordToItself() {
    assertThat(SmscAddress.parse("smpp://aduan:demo@host:1").toString()).doesNotContain("demo");
  }
}
