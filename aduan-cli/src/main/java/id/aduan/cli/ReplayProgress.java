package id.aduan.cli;

import id.aduan.cli.replay.Replay;
import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a replay goes on, where somebody looks. */
final class ReplayProgress implements Replay.Progress, AutoCloseable {
  private final @Nullable ProgressBar bar;

  /**
   * @param most how many complaints there are; 0 if nobody knows
   */
  ReplayProgress(int most, boolean quiet) {
    this.bar =
        quiet || !isTerminal()
            ? null
            : new ProgressBarBuilder()
                .setTaskName("Complaints")
                .setInitialMax(most)
                .setUpdateIntervalMillis(250)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
  }

  @Override
  public void moved(int sent, int acknowledged, int over) {
    if (bar != null) {
      if (bar.getMax() < acknowledged) {
        bar.maxHint(sent);
      }
      bar.stepTo(over);
      bar.setExtraMessage(" acknowledged %d, through %d".formatted(acknowledged, over));
    }
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
