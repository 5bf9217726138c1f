package id.aduan.cli;

import id.aduan.cli.system.Compaction;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has the stand-in store give up what was removed from it. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description =
        "Rewrites the files of the stand-in store while it runs: nothing that was removed before is"
            + " in them afterwards (docs/operations/retention.md).")
final class CompactCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SystemState state = Running.in(Home.of(Installation.ofThisProgram().root(), System.getenv()));
    long began = System.nanoTime();
    Compaction.of(state);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Compacted in %.1f s; what was removed before is gone.%n",
            (System.nanoTime() - began) / 1e9);
    return 0;
  }
}
