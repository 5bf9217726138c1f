package id.aduan.cli;

import id.aduan.cli.backup.Erasures;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the numbers of those who were erased, for a restore. */
@Command(
    name = "erasures",
    mixinStandardHelpOptions = true,
    description =
        "Adds the numbers of all whose content was erased to a file, one a line; keep it apart from"
            + " the backups (docs/operations/backup.md).")
final class ErasuresCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file; numbers that are in it stay.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    int kept = Erasures.keep(Running.in(home), file);
    spec.commandLine().getOut().printf("%s has %d numbers.%n", file, kept);
    return 0;
  }
}
