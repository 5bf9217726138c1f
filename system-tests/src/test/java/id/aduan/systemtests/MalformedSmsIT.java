package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.sms.Peer;
import id.aduan.cli.sms.SmsBombardment;
import id.aduan.cli.sms.SmsBombardmentResult;
import id.aduan.cli.sms.TextsResult;
import id.aduan.cli.sms.TextsTrial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short forms of {@code ./aduan sms-trial --texts} and {@code --malformed}: whatever comes over
 * the line, the next message goes through.
 */
class MalformedSmsIT {
  private static final long SEED = 1708;
  private static final int TEXTS = 12;
  private static final int INPUTS = Integer.getInteger("malformed.sms", 6_000);
  private static final int GOOD = 40;
  @TempDir private Path folder;

  @Test
  void answersShortTextsAndSurvivesMalformedOnes() throws InterruptedException {
    try (Peer peer = Peer.tame();
        RunningSystem system = RunningSystem.start(folder, SmsBombardment.environment(peer))) {
      List<String> texts =
          Stream.generate(new OwnGrievances(new SplittableRandom(SEED)))
              .map(Grievance::text)
              .limit(TEXTS)
              .toList();
      TextsResult answered = new TextsTrial(peer, system::state, Duration.ofMinutes(2)).run(texts);

      assertThat(answered.findings()).isEmpty();
      assertThat(answered.numbers()).isEqualTo(TEXTS);

      SmsBombardmentResult result =
          new SmsBombardment(system.home(), peer, system::state, SEED, _ -> {}).run(INPUTS);

      assertThat(result.troubles()).isEmpty();
      assertThat(result.good()).isEqualTo(GOOD);
      assertThat(result.reconnects()).isPositive();
      assertThat(result.bodyAnswers()).containsKeys("204", "400", "401");
    }
  }
}
