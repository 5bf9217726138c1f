package id.aduan.cli;

import id.aduan.cli.doors.Target;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.GrievanceFile;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends the complaints of a file through the real doors, and reconciles. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Sends complaints of a JSON-lines file (text, kecamatan, kelurahan) and says what became"
            + " of them; exit code 0 only if nothing is lost, doubled or out of order.")
final class ReplayCommand implements Callable<Integer> {
  /** By which way complaints come in. */
  enum DoorName {
    HTTP,
    KAFKA
  }

  @Parameters(paramLabel = "FILE", description = "A JSON-lines file.")
  private Path file = Path.of("");

  @Option(
      names = "--rate",
      defaultValue = "0",
      description = "Complaints a second; 0: as fast as they are acknowledged.")
  private double rate;

  @Option(
      names = "--door",
      defaultValue = "http",
      description = "By which way: ${COMPLETION-CANDIDATES}.")
  private DoorName door = DoorName.HTTP;

  @Option(
      names = "--lifecycle",
      description = "Plays coordinator, OPD admins and reporters to the end of each case.")
  private boolean lifecycle;

  @Option(names = "--limit", description = "Sends only the first N.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--contact-share",
      defaultValue = "0.7",
      description = "Which share of the reporters leaves a (synthetic) address.")
  private double contactShare;

  @Option(names = "--seed", description = "Makes the plans of the complaints repeatable.")
  private @Nullable Long seed;

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Mixin private TargetOptions targetOptions = new TargetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    List<Grievance> grievances = GrievanceFile.read(file).stream().limit(limit).toList();
    Target target = targetOptions.target(home);
    ReplaySettings settings =
        new ReplaySettings(
            rate,
            door == DoorName.KAFKA,
            lifecycle,
            contactShare,
            seed == null ? new SecureRandom().nextLong() : seed,
            replayOptions.patience(),
            Integer.MAX_VALUE);
    Path record =
        home.replays().resolve("acknowledged-" + Instant.now().getEpochSecond() + ".jsonl");
    PrintWriter out = spec.commandLine().getOut();
    ReplayResult result;
    try (ReplayProgress progress =
        new ReplayProgress(
            grievances.size(),
            replayOptions.isForPrograms() ? null : spec.commandLine().getErr())) {
      result = new Replay(target, settings, record, progress).run(grievances.iterator());
    }
    out.println(
        replayOptions.told(
            result, Report.of(result) + "\nAcknowledged complaints are listed in " + record));
    return result.isClean() ? 0 : 1;
  }
}
