package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.chaos.Chaos;
import id.aduan.cli.chaos.ChaosResult;
import id.aduan.cli.chaos.ChaosSettings;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.cli.system.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short form of {@code ./aduan chaos}: every part is killed once while whole lives are played.
 */
class ChaosIT {
  private static final Logger log = LoggerFactory.getLogger(ChaosIT.class);
  private static final long SEED = 1708;
  private static final double COMPLAINTS_A_SECOND = 1;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MOST_OPEN = 40;
  @TempDir private Path folder;

  @Test
  void losesAndDoublesNothingWhilePartsAreKilled() throws InterruptedException {
    try (RunningSystem system = RunningSystem.start(folder)) {
      List<Part> victims =
          List.of(
              Part.INTAKE,
              Part.ROUTING,
              Part.NOTIFICATION,
              Part.OVERSIGHT,
              Part.BROKER,
              Part.STORE);
      Replay replay =
          new Replay(
              system.target(),
              new ReplaySettings(COMPLAINTS_A_SECOND, false, true, 0.7, SEED, PATIENCE, MOST_OPEN),
              system.home().replays().resolve("chaos.jsonl"),
              Replay.Progress.NONE);
      Iterator<Grievance> grievances =
          Stream.generate(OwnGrievances.alsoOfMisdeeds(new SplittableRandom(SEED))).iterator();
      ChaosSettings settings =
          new ChaosSettings(
              Integer.getInteger("chaos.rounds"), SEED, victims, new LinkedHashMap<>());

      ChaosResult result = new Chaos(system::state, settings, log::info).run(replay, grievances);

      assertThat(result.replay().findings()).isEmpty();
      assertThat(result.replay().troubles()).isEmpty();
      assertThat(result.troubles()).isEmpty();
      assertThat(result.isClean()).isTrue();
      assertThat(result.kills())
          .hasSize(settings.rounds())
          .extracting(ChaosResult.Kill::part)
          .containsAll(victims.stream().map(Part::label).toList());
      assertThat(victims)
          .allSatisfy(victim ->
              assertThat(system.state().part(victim).orElseThrow().restarts())
                  .as("restarts of " + victim.label())
                  .isPositive());
      assertThat(result.killsThatHitWork()).isPositive();
    }
  }
}
