package id.aduan.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.intake.identity.CitizenAccess.Decision.Denied;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.intake.identity.CitizenAccess.Decision.TooManyGuesses;
import id.aduan.intake.testing.TestKeys;
import id.aduan.kit.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CitizenAccessTest {
  private static final TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");
  private static final String HOME = "192.0.2.1";
  private final HandClock clock = new HandClock();
  private final AccessCodes codes = AccessCodes.of("codes", TestKeys.CODES);
  private final CitizenAccess access =
      new CitizenAccess(
          codes,
          new GuessLimiter(3, Duration.ofSeconds(30), 100),
          new GuessLimiter(5, Duration.ofSeconds(2), 100),
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
  void slowsDownGuessesOfOneNumberWhereverTheyComeFrom() {
    assertThat(wrong("192.0.2.1")).isEqualTo(new Denied());
    assertThat(wrong("192.0.2.2")).isEqualTo(new Denied());
    assertThat(wrong("192.0.2.3")).isEqualTo(new Denied());

    assertThat(wrong("192.0.2.4")).isEqualTo(new TooManyGuesses(Duration.ofSeconds(30)));
    assertThat(right("192.0.2.4")).isEqualTo(new TooManyGuesses(Duration.ofSeconds(30)));

    clock.turn(Duration.ofSeconds(30));
    assertThat(right("192.0.2.4")).isEqualTo(new Granted(COMPLAINT));
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
    GuessLimiter limiter = new GuessLimiter(1, Duration.ofHours(1), 2);
    limiter.failed("a", HandClock.START);
    limiter.failed("b", HandClock.START);
    limiter.failed("c", HandClock.START);

    assertThat(limiter.delay("a", HandClock.START)).isEmpty();
    assertThat(limiter.delay("b", HandClock.START)).contains(Duration.ofHours(1));
    assertThat(limiter.delay("c", HandClock.START)).contains(Duration.ofHours(1));
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
