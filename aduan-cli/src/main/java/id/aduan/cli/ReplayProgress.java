package id.aduan.cli;

import id.aduan.cli.replay.Replay;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a replay goes on, where somebody looks. */
final class ReplayProgress implements Replay.Progress, AutoCloseable {
  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);

  private final @Nullable ProgressBar bar;
  private final @Nullable PrintWriter lines;
  private final AtomicLong lastLine = new AtomicLong(System.nanoTime());

  /**
   * @param most how many complaints there are
   * @param lines where a line goes now and then if there is no terminal; null: nowhere
   */
  ReplayProgress(int most, @Nullable PrintWriter lines) {
    this.lines = lines;
    this.bar =
        lines == null || !isTerminal()
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
    if (bar == null) {
      line(sent, acknowledged, over);
    } else {
      if (bar.getMax() < acknowledged) {
        bar.maxHint(sent);
      }
      bar.stepTo(over);
      bar.setExtraMessage(
          String.format(Locale.ROOT, " acknowledged %d, through %d", acknowledged, over));
    }
  }

  /** Where nobody sees a bar move, a line every few seconds. */
  private void line(int sent, int acknowledged, int over) {
    long now = System.nanoTime();
    long before = lastLine.get();
    if (lines != null && now - before > BETWEEN_LINES && lastLine.compareAndSet(before, now)) {
      lines.printf(Locale.ROOT, "sent %d, acknowledged %d, through %d%n", sent, acknowledged, over);
      lines.flush();
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
