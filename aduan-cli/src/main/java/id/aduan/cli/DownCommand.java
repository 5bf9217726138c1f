package id.aduan.cli;

import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Leftovers;
import id.aduan.cli.system.SystemState;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops a running system. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops the running system; its data stays.")
final class DownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    Optional<SystemState> state = SystemState.read(home.stateFile());
    Optional<ProcessHandle> supervisor = state.flatMap(s -> s.supervisor().alive());
    if (supervisor.isPresent()) {
      boolean _ = supervisor.get().destroy();
      supervisor.get().onExit().get(1, TimeUnit.MINUTES);
      out.println("Stopped.");
      return 0;
    }
    int left = Leftovers.stop(home, out::println);
    Files.deleteIfExists(home.stateFile());
    out.println(left == 0 ? "Nothing runs." : "Stopped what was left over.");
    return 0;
  }
}
