package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.erasure.ErasureResult;
import id.aduan.cli.erasure.ErasureSettings;
import id.aduan.cli.erasure.ErasureTrial;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short form of {@code ./aduan erasure-trial}: who is erased while parts are killed is found
 * nowhere afterwards, and nobody else is touched.
 */
class ErasureIT {
  private static final Logger log = LoggerFactory.getLogger(ErasureIT.class);
  private static final long SEED = 1708;
  private static final int REPORTERS = 60;
  private static final int ERASED = 12;
  private static final int KILLS = 6;
  @TempDir private Path folder;

  @Test
  void leavesNothingOfThoseWhoAreErasedAndTouchesNobodyElse() throws InterruptedException {
    try (RunningSystem system = RunningSystem.start(folder)) {
      ErasureResult result =
          new ErasureTrial(
                  system.home(),
                  system::state,
                  Map.of(),
                  new ErasureSettings(REPORTERS, ERASED, KILLS, SEED),
                  log::info)
              .run();

      assertThat(result.troubles()).isEmpty();
      assertThat(result.done()).isEqualTo(ERASED);
      assertThat(result.killsMeanwhile()).isPositive();
      assertThat(result.before()).containsKeys("topic routing.cases.v1", "file store/pages.mv");
      assertThat(result.after()).isEmpty();
      assertThat(result.afterRetention()).isEmpty();
      assertThat(result.changed()).isEmpty();
      assertThat(result.untouched()).isEqualTo(REPORTERS - ERASED);
      assertThat(result.chaos().replay().findings()).isEmpty();
      assertThat(result.isClean()).isTrue();
    }
  }
}
