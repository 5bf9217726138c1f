package id.aduan.cli;

import id.aduan.cli.backup.Manifest;
import id.aduan.cli.backup.Restore;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.Logins;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a system of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Makes a system of a backup in an empty ADUAN_HOME (docs/operations/backup.md); start it"
            + " with ./aduan up.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "What ./aduan backup made.")
  private Path folder = Path.of("");

  @Option(
      names = "--erasures",
      paramLabel = "FILE",
      description = "Numbers to erase again, one a line: what ./aduan erasures kept since.")
  private @Nullable Path erasures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Installation installation = Installation.ofThisProgram();
    Home home = Home.of(installation.root(), System.getenv());
    List<TrackingId> erased = erasures == null ? List.of() : Restore.erased(erasures);
    Manifest restored =
        new Restore(installation, home, System.getenv(), Clock.systemUTC(), out::println)
            .from(folder, erased);
    out.printf(
        "%s is as it was at %s; %d numbers are erased again when it starts.%n",
        home.directory(), restored.began(), erased.size());
    List<String> outsiders =
        restored.admitted().stream().filter(name -> !Logins.names().contains(name)).toList();
    if (!outsiders.isEmpty()) {
      out.println(
          "Who comes from outside needs a new password (./aduan access add): "
              + String.join(", ", outsiders));
    }
    return 0;
  }
}
