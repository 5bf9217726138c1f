package id.aduan.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is done to measure.
 *
 * @param fills how many cases are stored when whole lives are measured
 * @param casesWarmUp until the optimizing compiler is done, else the first figures are its own
 * @param clockCases how many cases are stored beside those that are due
 * @param clockDue how many are due at one instant; the next as long as the goal is met
 * @param clockAhead how far that instant is away when they begin to be stored
 * @param fewPages how many cases are stored beside which pages are the reference
 * @param manyPages how many are stored beside which they are measured
 */
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
    Duration acceptRound,
    List<Integer> fills,
    Duration casesWarmUp,
    Duration cases,
    int clockCases,
    List<Integer> clockDue,
    Duration clockAhead,
    int fewPages,
    int manyPages,
    int pagesWarmUp,
    int pagesRounds) {

  Work {
    fills = List.copyOf(fills);
    clockDue = List.copyOf(clockDue);
  }

  static Work of(boolean brief) {
    return brief
        ? new Work(
            1,
            100,
            300,
            10,
            30,
            seconds(3),
            seconds(10),
            2000,
            2,
            seconds(2),
            List.of(500, 2000),
            seconds(3),
            seconds(5),
            3000,
            List.of(500),
            seconds(60),
            200,
            2000,
            3,
            10)
        : new Work(
            3,
            2000,
            6000,
            200,
            1000,
            seconds(10),
            seconds(150),
            20000,
            5,
            seconds(6),
            List.of(10_000, 100_000),
            seconds(120),
            seconds(30),
            90_000,
            List.of(10_000, 30_000, 90_000),
            seconds(60),
            1000,
            100_000,
            60,
            200);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
