package id.aduan.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void takesAllAddressesOfASubscriberForOneHoweverTheyAreWritten() {
    assertThat(Addresses.network("2001:db8::a:b"))
        .isEqualTo(Addresses.network("2001:db8:0:0:1:2:3:4"))
        .isEqualTo(Addresses.network("2001:0DB8::1"))
        .isNotEqualTo(Addresses.network("2001:db8:0:1::1"));
  }

  @Test
  void tellsAddressesOfTheOldKindApart() {
    assertThat(Addresses.network("192.0.2.1")).isNotEqualTo(Addresses.network("192.0.2.2"));
    assertThat(Addresses.network("unknown")).isEqualTo("unknown");
  }
}
