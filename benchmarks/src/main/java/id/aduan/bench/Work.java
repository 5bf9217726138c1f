package id.aduan.bench;

import java.time.Duration;

/** How much is done to measure. */
record Work(
    int warmStarts,
    int flowWarmUp,
    int flow,
    int lifeWarmUp,
    int lives,
    Duration store,
    Duration latency,
    int acceptWarmUp,
    int acceptRounds,
    Duration acceptRound) {

  static Work of(boolean brief) {
    return brief
        ? new Work(1, 100, 300, 10, 30, seconds(3), seconds(10), 2000, 2, seconds(2))
        : new Work(3, 2000, 6000, 200, 1000, seconds(10), seconds(150), 20000, 5, seconds(6));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
