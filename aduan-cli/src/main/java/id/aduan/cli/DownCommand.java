package id.aduan.cli;

import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Leftovers;
import id.aduan.cli.system.SystemState;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops a running system. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops the running system; its data stays.")
final class DownCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    Optional<SystemState> state = SystemState.read(home.stateFile());
    Optional<ProcessHandle> supervisor = state.flatMap(s -> s.supervisor().alive());
    if (supervisor.isPresent()) {
      boolean _ = supervisor.get().destroy();
      awaitEnd(supervisor.get(), state.get());
      out.println("Stopped.");
      return 0;
    }
    int left = Leftovers.stop(home, out::println);
    Files.deleteIfExists(home.stateFile());
    out.println(left == 0 ? "Nothing runs." : "Stopped what was left over.");
    return 0;
  }

  private static void awaitEnd(ProcessHandle supervisor, SystemState state)
      throws InterruptedException, ExecutionException {
    try {
      var _ = supervisor.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CannotStart(stillRunning(supervisor, state));
    }
  }

  private static String stillRunning(ProcessHandle supervisor, SystemState state) {
    String parts =
        state.parts().stream()
            .filter(part -> part.process().alive().isPresent())
            .map(part -> part.name() + " (pid " + part.process().pid() + ")")
            .collect(Collectors.joining(", "));
    return "After %d s there still runs the supervisor (pid %d)%s. Try ./aduan down again."
        .formatted(PATIENCE.toSeconds(), supervisor.pid(), parts.isEmpty() ? "" : " with " + parts);
  }
}
