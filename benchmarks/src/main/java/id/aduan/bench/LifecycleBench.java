package id.aduan.bench;

import id.aduan.cli.doors.Target;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.ReplaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many whole lives of complaints a second the public doors bear. */
final class LifecycleBench {
  private static final long SEED = 1708;
  private static final int AT_ONCE = 64;
  private static final double WITH_CONTACT = 0.7;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final MeasuredSystem system;
  private final Progress progress;

  LifecycleBench(MeasuredSystem system, Progress progress) {
    this.system = system;
    this.progress = progress;
  }

  /**
   * What it came to.
   *
   * @param eventsEach how many events a life has: one write of its case each
   * @param cpuMillis of each process for one life
   */
  record Lives(int lives, double perSecond, double eventsEach, Map<String, Double> cpuMillis) {}

  /** The same lives as {@code ./aduan replay --lifecycle} plays, reconciled by it at the end. */
  Lives measure(int warmUp, int lives) throws IOException {
    AtomicReference<@Nullable Moment> begun = new AtomicReference<>();
    AtomicReference<@Nullable Moment> ended = new AtomicReference<>();
    Replay.Progress watch =
        (_, _, over) -> {
          if (over >= warmUp && begun.get() == null) {
            begun.compareAndSet(null, now());
          }
          if (over >= warmUp + lives && ended.get() == null) {
            ended.compareAndSet(null, now());
          }
          progress.counted("lives played", over, warmUp + lives);
        };
    ReplayResult result = play(watch, warmUp + lives);
    Moment from = begun.get();
    Moment until = ended.get();
    if (!result.isClean() || from == null || until == null) {
      throw new IllegalStateException(
          "lives: %s %s (expected: all of them whole)"
              .formatted(result.troubles(), result.findings()));
    }
    return new Lives(
        lives,
        lives / ((until.nanos() - from.nanos()) / 1e9),
        result.events() / (double) result.cases(),
        until.cpu().millisEach(from.cpu(), lives));
  }

  /** A point of time, and what had been spent by then. */
  private record Moment(long nanos, Cpu cpu) {}

  private Moment now() {
    return new Moment(System.nanoTime(), Cpu.of(system.state()));
  }

  private ReplayResult play(Replay.Progress watch, int count) throws IOException {
    Path record = Files.createTempFile("aduan-bench", ".jsonl");
    try {
      OwnGrievances grievances = new OwnGrievances(RandomGenerator.getDefault());
      Stream<Grievance> stream = Stream.generate(grievances).limit(count);
      return new Replay(
              Target.of(system.state()),
              new ReplaySettings(0, false, true, WITH_CONTACT, SEED, PATIENCE, AT_ONCE),
              record,
              watch)
          .run(stream.iterator());
    } finally {
      Files.deleteIfExists(record);
    }
  }
}
