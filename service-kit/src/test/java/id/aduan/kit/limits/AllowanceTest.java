package id.aduan.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
  private static final Duration ONCE_IN = Duration.ofSeconds(10);
  private final Allowance allowance = new Allowance(3, ONCE_IN, 2);

  @Test
  void givesAFewAtOnceAndThenOneInAWhile() {
    for (int i = 0; i < 3; i++) {
      assertThat(allowance.take("a", NOW)).isEmpty();
    }

    assertThat(allowance.take("a", NOW)).contains(ONCE_IN);
    assertThat(allowance.take("b", NOW)).isEmpty();
    assertThat(allowance.take("a", NOW.plus(ONCE_IN))).isEmpty();
    assertThat(allowance.take("a", NOW.plus(ONCE_IN))).contains(ONCE_IN);
  }

  @Test
  void isNotMadeStricterByAskingInVain() {
    for (int i = 0; i < 100; i++) {
      var _ = allowance.take("a", NOW);
    }

    assertThat(allowance.take("a", NOW.plus(ONCE_IN))).isEmpty();
  }

  @Test
  void alwaysGivesToWhoWaitedAsToldAndNeverTooMuch() {
    Random random = new Random(1708);
    Allowance fresh = new Allowance(3, ONCE_IN, 2);
    Instant now = NOW;
    int given = 0;
    for (int i = 0; i < 1_000; i++) {
      Optional<Duration> wait = fresh.take("a", now);
      if (wait.isPresent()) {
        now = now.plus(wait.get());
        assertThat(fresh.take("a", now)).isEmpty();
      }
      given++;
      now = now.plusMillis(random.nextInt(20_000));
      assertThat((long) given)
          .isLessThanOrEqualTo(3 + Duration.between(NOW, now).dividedBy(ONCE_IN));
    }
  }

  @Test
  void forgetsWhomItHasNotSeenLongest() {
    for (int i = 0; i < 3; i++) {
      allowance.spend("a", NOW);
    }
    allowance.spend("b", NOW);
    allowance.spend("c", NOW);

    assertThat(allowance.delay("a", NOW)).isEmpty();
  }

  @Test
  void givesMoreThroughAGatewayAndAllToWhoIsExempt() {
    AddressAllowance addresses =
        new AddressAllowance(
            new Allowance(1, ONCE_IN, 10),
            new Allowance(2, ONCE_IN, 10),
            "192.0.2.1"::equals,
            "192.0.2.9"::equals);

    assertThat(addresses.take("2001:db8::1", NOW)).isEmpty();
    assertThat(addresses.take("2001:db8::2", NOW)).contains(ONCE_IN);
    assertThat(addresses.take("192.0.2.1", NOW)).isEmpty();
    assertThat(addresses.take("192.0.2.1", NOW)).isEmpty();
    assertThat(addresses.take("192.0.2.1", NOW)).contains(ONCE_IN);
    for (int i = 0; i < 100; i++) {
      assertThat(addresses.take("192.0.2.9", NOW)).isEmpty();
    }
  }
}
