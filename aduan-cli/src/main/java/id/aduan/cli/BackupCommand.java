package id.aduan.cli;

import id.aduan.cli.backup.Backup;
import id.aduan.cli.backup.Manifest;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies everything that is authority into a new folder. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copies documents, topics, positions of readers and keys of the running system into a new"
            + " folder (docs/operations/backup.md). It holds personal data and all keys.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    Manifest made =
        new Backup(
                home,
                Running.in(home),
                System.getenv(),
                Clock.systemUTC(),
                spec.commandLine().getOut()::println)
            .to(folder);
    spec.commandLine()
        .getOut()
        .printf(
            "%s has all that was acknowledged before %s: %d entries, %d bytes.%n",
            folder, made.began(), made.entries(), made.bytes());
    return 0;
  }
}
