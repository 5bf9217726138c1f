package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.malformed.Bombardment;
import id.aduan.cli.malformed.BombardmentResult;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.ReplaySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code ./aduan malformed}: whatever is sent, the next complaint goes through.
 */
class MalformedIT {
  private static final long SEED = 1708;
  private static final int INPUTS = Integer.getInteger("malformed.inputs", 4_000);
  private static final int GOOD = 12;

  @Test
  void isAnsweredPolitelyAndStopsNobody(@TempDir Path folder) throws InterruptedException {
    try (RunningSystem system = RunningSystem.start(folder)) {
      BombardmentResult result =
          new Bombardment(system.home(), system.state(), SEED, _ -> {}).run(0, INPUTS);

      assertThat(result.troubles()).isEmpty();
      assertThat(result.unread()).isZero();
      assertThat(result.deadLetters()).isPositive();
      assertThat(result.requests() + result.forms() + result.records()).isEqualTo(INPUTS);
      ReplayResult good = good(system);
      assertThat(good.isClean()).as("%s %s", good.findings(), good.troubles()).isTrue();
      assertThat(good.toTheEnd()).isEqualTo(GOOD);
    }
  }

  private static ReplayResult good(RunningSystem system) {
    return new Replay(
            system.target(),
            new ReplaySettings(5, false, true, 0.7, SEED, Duration.ofMinutes(2), GOOD),
            system.home().replays().resolve("good.jsonl"),
            Replay.Progress.NONE)
        .run(Stream.generate(new OwnGrievances(new SplittableRandom(SEED))).limit(GOOD).iterator());
  }
}
