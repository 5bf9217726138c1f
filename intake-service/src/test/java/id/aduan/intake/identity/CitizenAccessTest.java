package id.aduan.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.intake.identity.CitizenAccess.Decision.Denied;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.intake.identity.CitizenAccess.Decision.TooManyGuesses;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import id.aduan.kit.limits.Allowance;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class CitizenAccessTest {
  private static final TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");
  private static final String HOME = "192.0.2.1";
  private final MutableClock clock = Times.clock();
  private final AccessCodes codes = AccessCodes.of("codes", TestKeys.CODES);
  private final CitizenAccess access =
      new CitizenAccess(
          codes,
          new CitizenAccess.Limits(
              new Allowance(3, Duration.ofSeconds(30), 1_000),
              new Allowance(5, Duration.ofSeconds(2), 1_000),
              new Allowance(100, Duration.ofMillis(100), 1_000)),
          clock);

  @Test
  void letsInWhoHasNumberAndCode() {
    assertThat(right(HOME)).isEqualTo(new Granted(COMPLAINT));
    assertThat(access.check("7k3m-9q2x-4tvb-" + COMPLAINT.value().charAt(12), code(), HOME))
        .isEqualTo(new Granted(COMPLAINT));
  }

  @Test
  void saysTheSameOfAWrongNumberAndAWrongCode() {
    assertThat(access.check("nonsense", code(), HOME)).isEqualTo(new Denied());
    assertThat(access.check("7K3M9Q2X4TVC5", code(), HOME)).isEqualTo(new Denied());
    assertThat(wrong(HOME)).isEqualTo(new Denied());
  }

  @Test
  void slowsDownGuessesOfOneNumberFromOneAddress() {
    for (int i = 0; i < 3; i++) {
      assertThat(wrong(HOME)).isEqualTo(new Denied());
    }

    assertThat(wrong(HOME)).isEqualTo(new TooManyGuesses(Duration.ofSeconds(30)));
    assertThat(right(HOME)).isEqualTo(new TooManyGuesses(Duration.ofSeconds(30)));

    clock.add(Duration.ofSeconds(30));
    assertThat(right(HOME)).isEqualTo(new Granted(COMPLAINT));
  }

  @Test
  void doesNotLetWhoKnowsANumberKeepItsReporterOut() {
    for (int second = 0; second < 3_600; second++) {
      clock.add(Duration.ofSeconds(1));
      CitizenAccess.Decision _ = wrong("192.0.2.66");
      CitizenAccess.Decision _ = wrong("192.0.2.67");
      assertThat(right(HOME)).isEqualTo(new Granted(COMPLAINT));
    }
  }

  @Test
  void keepsGuessingHopelessFromHoweverManyAddresses() {
    int looked = 0;
    for (int address = 0; address < 1_000; address++) {
      if (wrong("2001:db8:0:" + address).equals(new Denied())) {
        looked++;
      }
    }
    assertThat(looked).isEqualTo(100);
    assertThat(wrong("192.0.2.99")).isEqualTo(new TooManyGuesses(Duration.ofMillis(100)));

    clock.add(Duration.ofSeconds(1));
    for (int address = 1_000; address < 2_000; address++) {
      if (wrong("2001:db8:0:" + address).equals(new Denied())) {
        looked++;
      }
    }
    assertThat(looked).isEqualTo(100 + 10);
  }

  @Test
  void slowsDownGuessesFromOneAddressAtManyNumbers() {
    for (int i = 0; i < 5; i++) {
      assertThat(access.check("nonsense " + i, "A", HOME)).isEqualTo(new Denied());
    }

    assertThat(right(HOME)).isEqualTo(new TooManyGuesses(Duration.ofSeconds(2)));
    assertThat(right("192.0.2.9")).isEqualTo(new Granted(COMPLAINT));
  }

  @Test
  void neverSlowsDownAVillageBehindOneGatewayThatIsRight() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(right(HOME)).isEqualTo(new Granted(COMPLAINT));
    }
  }

  @Test
  void remembersOnlySoManySubjects() {
    Allowance allowance = new Allowance(1, Duration.ofHours(1), 2);
    allowance.spend("a", Times.NOW);
    allowance.spend("b", Times.NOW);
    allowance.spend("c", Times.NOW);

    assertThat(allowance.delay("a", Times.NOW)).isEmpty();
    assertThat(allowance.delay("b", Times.NOW)).contains(Duration.ofHours(1));
    assertThat(allowance.delay("c", Times.NOW)).contains(Duration.ofHours(1));
  }

  private CitizenAccess.Decision right(String address) {
    return access.check(COMPLAINT.value(), code(), address);
  }

  private CitizenAccess.Decision wrong(String address) {
    return access.check(COMPLAINT.value(), "A000000000", address);
  }

  private String code() {
    return codes.of(COMPLAINT).value();
  }
}
