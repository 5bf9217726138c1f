package id.aduan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
  private static final TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");

  @Test
  void saysWhichEventOfItsCaseItIsOf() {
    assertThat(EventId.ofCase(COMPLAINT, 12).sequenceIn(COMPLAINT)).hasValue(12);
  }

  @Test
  void saysNothingOfAnotherCase() {
    assertThat(EventId.ofCase(COMPLAINT, 12).sequenceIn(TrackingId.ofPayload("7K3M9Q2X4TVC")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".x", ".1.assigned", ".-1", ".1234567890123456789"})
  void saysNothingWhereItIsNotOfAnEventOfACase(String rest) {
    assertThat(new EventId(COMPLAINT + rest).sequenceIn(COMPLAINT)).isEmpty();
  }
}
