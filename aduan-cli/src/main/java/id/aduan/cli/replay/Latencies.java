package id.aduan.cli.replay;

import java.time.Duration;
import java.time.Instant;
import org.HdrHistogram.ConcurrentHistogram;

/** How long it took until something could be seen, by those who looked for it all the time. */
public final class Latencies {
  private static final int DIGITS = 3;
  private static final double MICROS_IN_MILLI = 1000.0;

  private final ConcurrentHistogram micros = new ConcurrentHistogram(DIGITS);

  /** What half, 95 and 99 in a hundred did not exceed, in milliseconds. */
  public record Percentiles(long count, double p50, double p95, double p99, double longest) {}

  public void record(Instant from, Instant until) {
    micros.recordValue(Math.max(0, Duration.between(from, until).toNanos() / 1000));
  }

  public Percentiles percentiles() {
    return new Percentiles(
        micros.getTotalCount(), at(50), at(95), at(99), micros.getMaxValue() / MICROS_IN_MILLI);
  }

  private double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / MICROS_IN_MILLI;
  }
}
