package id.aduan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10), new Random(1708));

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 10", "3, 20", "7, 320", "8, 600", "30, 600", "2000000000, 600"})
  void doublesUpToTheLongestAndSpreadsOverTheUpperHalf(int attempts, long seconds) {
    for (int i = 0; i < 100; i++) {
      assertThat(backoff.after(attempts))
          .isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
    }
  }
}
