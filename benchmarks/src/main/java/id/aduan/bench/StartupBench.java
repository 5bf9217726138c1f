package id.aduan.bench;

import id.aduan.cli.http.Pace;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How long {@code ./aduan up} takes until everything serves, and how much memory it holds then. */
final class StartupBench {
  private static final Duration MOST_TRAINING = Duration.ofMinutes(12);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration QUIET = Duration.ofSeconds(6);
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Place place;
  private final Progress progress;
  private final Pace pace = new Pace();

  StartupBench(Place place, Progress progress) {
    this.place = place;
    this.progress = progress;
  }

  /**
   * What it came to.
   *
   * @param cold seconds in a fresh data directory, programs unpacked, without caches
   * @param warm seconds with the caches, the median
   * @param coldMemory after the cold start
   * @param memory after the last warm start
   */
  record Started(double cold, double warm, Memory coldMemory, Memory memory) {}

  Started measure(int warmStarts) throws IOException, InterruptedException {
    double cold;
    Memory coldMemory;
    try (MeasuredSystem system = MeasuredSystem.start(place)) {
      cold = seconds(system.took());
      coldMemory = Memory.of(system.state());
      progress.say("cold start: %.1f s; waiting for the caches of loaded classes".formatted(cold));
      awaitTrained(system);
    }
    List<Double> warm = new ArrayList<>();
    Memory memory = coldMemory;
    for (int i = 0; i < warmStarts; i++) {
      try (MeasuredSystem system = MeasuredSystem.start(place)) {
        warm.add(seconds(system.took()));
        progress.say("warm start: %.1f s".formatted(warm.getLast()));
        pause(SETTLED);
        memory = Memory.of(system.state());
      }
    }
    return new Started(
        cold,
        AcceptBench.median(warm.stream().mapToDouble(Double::doubleValue).toArray()),
        coldMemory,
        memory);
  }

  /** Training is over when the supervisor has had no process but the parts for a while. */
  private void awaitTrained(MeasuredSystem system) {
    long began = System.nanoTime();
    long quietSince = began;
    while (System.nanoTime() - quietSince < QUIET.toNanos()) {
      if (System.nanoTime() - began > MOST_TRAINING.toNanos()) {
        throw new IllegalStateException(
            "caches: not made within %s (expected: sooner)".formatted(MOST_TRAINING));
      }
      if (isTraining(system.state())) {
        quietSince = System.nanoTime();
      }
      pause(BETWEEN_LOOKS);
    }
  }

  private static boolean isTraining(SystemState state) {
    Set<Long> parts =
        state.parts().stream().map(part -> part.process().pid()).collect(Collectors.toSet());
    return ProcessHandle.of(state.supervisor().pid()).stream()
        .flatMap(ProcessHandle::children)
        .anyMatch(child -> !parts.contains(child.pid()));
  }

  private void pause(Duration duration) {
    if (!pace.pause(duration)) {
      throw new IllegalStateException("interrupted");
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
