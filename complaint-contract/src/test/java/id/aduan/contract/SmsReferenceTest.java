package id.aduan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "0000004D1F, 4d1f",
    "4d1f, 4d1f",
    "0, 0",
    "000, 0",
    "C3.1.REPORTER.ANSWER, c3.1.reporter.answer"
  })
  void takesTwoSpellingsForOneName(String given, String reference) {
    assertThat(SmsReference.of(" " + given + " ")).isEqualTo(new SmsReference(reference));
  }

  @Test
  void knowsANameOfAnotherFormByItsHash() {
    SmsReference strange = SmsReference.of("a/b\u0000" + "c".repeat(80));

    assertThat(strange).isEqualTo(SmsReference.of("A/B\u0000" + "C".repeat(80)));
    assertThat(strange.value()).matches("[0-9a-f]{64}");
    assertThat(SmsReference.of("").value()).matches("[0-9a-f]{64}");
  }

  @Test
  void quotesNoNameThatIsMalformed() {
    assertThatThrownBy(() -> new SmsReference("+6281234567890"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("6281234567890");
  }
}
