package id.aduan.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.TrackingId;
import id.aduan.intake.testing.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessCodesTest {
  private static final TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");
  private static final String OLD = "A:" + TestKeys.base64((byte) 2);
  private static final String NEW = "B:" + TestKeys.base64((byte) 3);
  private final AccessCodes codes = AccessCodes.of("codes", OLD);

  @Test
  void beginsWithTheVersionOfItsKeyAndIsReadInGroups() {
    AccessCode code = codes.of(COMPLAINT);

    assertThat(code.value()).startsWith("A").hasSize(10);
    assertThat(code.grouped()).matches("A[0-9A-Z]{4}-[0-9A-Z]{5}");
    assertThat(code).hasToString("access code");
  }

  @Test
  void acceptsItsCodeHoweverItWasTyped() {
    AccessCode code = codes.of(COMPLAINT);

    assertThat(codes.matches(COMPLAINT, code.value())).isTrue();
    assertThat(codes.matches(COMPLAINT, " " + code.grouped().toLowerCase(java.util.Locale.ROOT)))
        .isTrue();
    assertThat(codes.matches(COMPLAINT, code.value().replace('0', 'o').replace('1', 'l'))).isTrue();
  }

  @Test
  void refusesACodeWithAnyOneCharacterChanged() {
    String code = codes.of(COMPLAINT).value();
    for (int place = 0; place < code.length(); place++) {
      char other = code.charAt(place) == 'X' ? 'Y' : 'X';
      String wrong = code.substring(0, place) + other + code.substring(place + 1);
      assertThat(codes.matches(COMPLAINT, wrong)).as(wrong).isFalse();
    }
  }

  @Test
  void refusesTheCodeOfAnotherComplaint() {
    assertThat(codes.matches(COMPLAINT, codes.of(TrackingId.ofPayload("7K3M9Q2X4TVC")).value()))
        .isFalse();
  }

  @Test
  void keepsOldCodesValidWhileTheirKeyIsListed() {
    AccessCodes rotated = AccessCodes.of("codes", NEW + "," + OLD);

    assertThat(rotated.matches(COMPLAINT, codes.of(COMPLAINT).value())).isTrue();
    assertThat(rotated.of(COMPLAINT).value()).startsWith("B");
    assertThat(AccessCodes.of("codes", NEW).matches(COMPLAINT, codes.of(COMPLAINT).value()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "A:", "AB:xx", "O:AAAA", "I:AAAA", "A:%%"})
  void refusesSettingsOfAnotherForm(String setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessCodes.of("ADUAN_CODE_KEYS", setting))
        .withMessageStartingWith("ADUAN_CODE_KEYS: ");
  }

  @Test
  void refusesAVersionThatIsListedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessCodes.of("ADUAN_CODE_KEYS", OLD + "," + OLD))
        .withMessage("ADUAN_CODE_KEYS: version 'A' twice (expected: each once)");
  }
}
