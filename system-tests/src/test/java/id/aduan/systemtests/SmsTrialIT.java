package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.sms.Peer;
import id.aduan.cli.sms.SmsTrial;
import id.aduan.cli.sms.SmsTrialResult;
import id.aduan.cli.sms.SmsTrialSettings;
import id.aduan.cli.system.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short form of {@code ./aduan sms-trial}: an SMSC as bad as they come, and a few kills. */
class SmsTrialIT {
  private static final Logger log = LoggerFactory.getLogger(SmsTrialIT.class);
  private static final SmsTrialSettings SETTINGS =
      new SmsTrialSettings(
          200, 3, List.of(Part.INTAKE, Part.NOTIFICATION), 1708, Duration.ofMinutes(2));
  @TempDir private Path folder;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  @Test
  void makesOneCaseOfEachMessageAndTellsOfItOnce() throws InterruptedException {
    try (Peer peer = Peer.wild(SETTINGS.seed(), SETTINGS.breaks());
        RunningSystem system = RunningSystem.start(folder, SmsTrial.environment(peer))) {
      SmsTrialResult result = new SmsTrial(peer, system::state, SETTINGS, this::say).run();

      assertThat(result.troubles()).as(() -> String.join("\n", said)).isEmpty();
      assertThat(result.reckoning().findings()).isEmpty();
      assertThat(result.reckoning().cases()).isEqualTo(SETTINGS.messages());
      assertThat(result.reckoning().receipts())
          .isEqualTo(SETTINGS.messages() + result.reckoning().doubled());
      assertThat(result.kills()).isEqualTo(SETTINGS.kills());
      assertThat(result.peer().broken()).isPositive();
    }
  }

  private void say(String what) {
    log.info(what);
    said.add(what);
  }
}
