package id.aduan.cli;

import id.aduan.cli.chaos.Chaos;
import id.aduan.cli.chaos.ChaosResult;
import id.aduan.cli.chaos.ChaosSettings;
import id.aduan.cli.doors.Target;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.GrievanceFile;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Kills parts of the running system while complaints go through it, and reconciles. */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    description =
        "Kills parts of the running system (SIGKILL) while a replay goes on; exit code 0 only if"
            + " nothing is lost, doubled or out of order.")
final class ChaosCommand implements Callable<Integer> {
  private static final int MOST_OPEN = 400;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Complaints as for replay, again and again; made-up ones if absent.")
  private @Nullable Path file;

  @Option(
      names = "--rounds",
      defaultValue = "30",
      description = "How many kills (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1708", description = "What decides which, and when.")
  private long seed;

  @Option(
      names = "--rate",
      defaultValue = "4",
      description = "Complaints a second (${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--kill",
      split = ",",
      paramLabel = "PART",
      defaultValue = "intake,routing,notification,oversight,broker,store",
      description = "Which parts (${DEFAULT-VALUE}).")
  private List<Part> victims = List.of();

  @Option(
      names = "--outage",
      paramLabel = "PART=SECONDS",
      description =
          "Keeps a part stopped that long after the kills; complaints must be accepted meanwhile.")
  private Map<Part, String> stops = new LinkedHashMap<>();

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    SystemState state = running(home);
    PrintWriter out = spec.commandLine().getOut();
    SequencedMap<Part, Duration> outages = outages();
    Replay replay =
        new Replay(
            Target.of(state),
            new ReplaySettings(
                    rate, false, true, 0.7, seed, replayOptions.patience(), mostOpen(outages))
                .outlasting(longest(outages)),
            home.replays().resolve("chaos-" + Instant.now().getEpochSecond() + ".jsonl"),
            Replay.Progress.NONE);
    ChaosResult result =
        new Chaos(
                () -> running(home),
                new ChaosSettings(rounds, seed, victims, outages),
                line -> {
                  if (!replayOptions.isForPrograms()) {
                    out.println(line);
                    out.flush();
                  }
                })
            .run(replay, grievances());
    out.println(replayOptions.told(result, said(result)));
    return result.isClean() ? 0 : 1;
  }

  private static String said(ChaosResult result) {
    StringBuilder text = new StringBuilder("\n");
    if (!result.kills().isEmpty()) {
      text.append(
          form(
              "%d kills, %d of them while work was under way through the part%n",
              result.kills().size(), result.killsThatHitWork()));
    }
    result
        .outages()
        .forEach(outage ->
            text.append(
                form(
                    "%s stopped for %d s: %d complaints accepted meanwhile, never more than %.1f s apart%n",
                    outage.part(), outage.seconds(), outage.accepted(), outage.silence())));
    result.troubles().forEach(trouble -> text.append(form("%s%n", trouble)));
    if (result.replay().isClean() && !result.isClean()) {
      text.append(form("NOT CLEAN, although the replay is:%n"));
    }
    return text.append(Report.of(result.replay())).toString();
  }

  private Iterator<Grievance> grievances() {
    if (file == null) {
      return Stream.generate(OwnGrievances.alsoOfMisdeeds(new SplittableRandom(seed))).iterator();
    }
    List<Grievance> read = GrievanceFile.read(file);
    return Stream.generate(() -> read).flatMap(List::stream).iterator();
  }

  /** So many that an outage does not keep the replay from sending. */
  private int mostOpen(Map<Part, Duration> outages) {
    return MOST_OPEN + (int) Math.ceil(rate * longest(outages).toSeconds());
  }

  private static Duration longest(Map<Part, Duration> outages) {
    return outages.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private static String form(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private SequencedMap<Part, Duration> outages() {
    SequencedMap<Part, Duration> durations = new LinkedHashMap<>();
    stops.forEach((part, duration) ->
        durations.put(part, Duration.ofSeconds(Long.parseLong(duration.replaceFirst("s$", "")))));
    return durations;
  }

  private static SystemState running(Home home) {
    return SystemState.running(home)
        .orElseThrow(() -> new CannotStart("Nothing runs; start it with ./aduan up."));
  }
}
