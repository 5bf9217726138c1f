package id.aduan.cli;

import id.aduan.cli.doors.Target;
import id.aduan.cli.malformed.Bombardment;
import id.aduan.cli.malformed.BombardmentResult;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends malformed input to the running system, then sees whether good input still goes through. */
@Command(
    name = "malformed",
    mixinStandardHelpOptions = true,
    description = {
      "Sends malformed requests, forms and records to the running system; exit code 0 only if every"
          + " request is answered politely, no partition stands still, no log has a stack trace or"
          + " what was sent, and good complaints go through afterwards.",
      "Leaves dead letters and nonsense behind: never on a system that somebody uses."
    })
final class MalformedCommand implements Callable<Integer> {
  private static final int GOOD = 40;
  private static final double GOOD_RATE = 5;

  @Option(names = "--inputs", defaultValue = "10000", description = "How many (${DEFAULT-VALUE}).")
  private long inputs;

  @Option(names = "--seed", defaultValue = "1708", description = "What they follow from.")
  private long seed;

  @Option(
      names = "--only",
      paramLabel = "NUMBER",
      description = "This one alone, to look at what it does.")
  private @Nullable Long only;

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    SystemState state = Running.in(home);
    PrintWriter out = spec.commandLine().getOut();
    long from = only == null ? 0 : only;
    long to = only == null ? inputs : only + 1;
    BombardmentResult result =
        new Bombardment(
                home,
                state,
                seed,
                over -> {
                  if (!replayOptions.isForPrograms()) {
                    out.printf(Locale.ROOT, "%d of %d sent%n", over, to - from);
                    out.flush();
                  }
                })
            .run(from, to);
    ReplayResult good = good(home, state);
    out.println(replayOptions.told(result, said(result, good)));
    return result.isClean() && good.isClean() ? 0 : 1;
  }

  private ReplayResult good(Home home, SystemState state) {
    return new Replay(
            Target.of(state),
            new ReplaySettings(
                GOOD_RATE, false, true, 0.7, seed, replayOptions.patience(), Integer.MAX_VALUE),
            home.replays().resolve("malformed-" + Instant.now().getEpochSecond() + ".jsonl"),
            Replay.Progress.NONE)
        .run(Stream.generate(new OwnGrievances(new SplittableRandom(seed))).limit(GOOD).iterator());
  }

  private static String said(BombardmentResult result, ReplayResult good) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format(
        "requests %d, forms %d, records %d in %.0f s%n",
        result.requests(), result.forms(), result.records(), result.seconds());
    text.format("answers %s%n", new TreeMap<>(result.answers()));
    text.format("dead letters %d, unread %d%n", result.deadLetters(), result.unread());
    memory(text, result.memory());
    result.troubles().forEach(trouble -> text.format("TROUBLE %s%n", trouble));
    text.format("%n%d good complaints afterwards:%n%s%n", good.sent(), Report.of(good));
    return text.toString();
  }

  /** A column for each eighth of the time: a leak is a row that only grows. */
  static void memory(Formatter text, List<Map<String, Long>> samples) {
    if (samples.isEmpty()) {
      return;
    }
    text.format("resident memory in MB, from the first inputs to after the last:%n");
    for (String part : samples.getFirst().keySet()) {
      text.format("  %-13s", part);
      for (int eighth = 0; eighth <= 8; eighth++) {
        text.format("%6d", samples.get((samples.size() - 1) * eighth / 8).getOrDefault(part, 0L));
      }
      text.format("%n");
    }
  }
}
