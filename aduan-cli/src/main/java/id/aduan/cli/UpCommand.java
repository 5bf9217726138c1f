package id.aduan.cli;

import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.Ports;
import id.aduan.cli.system.Supervisor;
import id.aduan.cli.system.SystemSettings;
import id.aduan.cli.system.SystemState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the whole system and stays until it is stopped. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts everything, watches it, and stops it at Ctrl-C.")
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Adds N to every port.",
      defaultValue = "0")
  private int offset;

  @Option(
      names = "--port",
      paramLabel = "NAME=NUMBER",
      description =
          "Sets one port: broker, controller, store, identity, mailbox, smtp, intake, routing, notification, oversight.")
  private Map<String, Integer> ports = new LinkedHashMap<>();

  @Option(names = "--detach", description = "Returns when everything serves; stop it with down.")
  private boolean detach;

  @Option(
      names = "--no-training",
      description = "Does not make caches of loaded classes for faster starts.")
  private boolean untrained;

  @Option(
      names = "--without",
      paramLabel = "PART",
      split = ",",
      description = "Leaves parts out, for example one that runs in a debugger.")
  private List<Part> without = List.of();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long everything may take to serve (${DEFAULT-VALUE}).",
      defaultValue = "180")
  private long patience;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Installation installation = Installation.ofThisProgram();
    Home home = Home.of(installation.root(), System.getenv());
    if (detach) {
      return Detached.start(spec, installation, home, Duration.ofSeconds(patience));
    }
    return stay(installation, home);
  }

  private int stay(Installation installation, Home home) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    long began = System.nanoTime();
    Supervisor supervisor =
        Supervisor.start(
            installation,
            home,
            new SystemSettings(
                Ports.of(offset, System.getenv(), ports),
                System.getenv(),
                Set.copyOf(without),
                !untrained),
            line -> say(out, line));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(supervisor, out), "stop-everything"));
    if (supervisor.awaitReady(Duration.ofSeconds(patience))) {
      SystemState state = supervisor.state();
      say(out, Screen.of(state, home, Duration.ofNanos(System.nanoTime() - began)));
    } else if (!supervisor.isStopping()) {
      throw new CannotStart(
          "Not everything serves after "
              + patience
              + " s: "
              + Screen.waitingFor(supervisor.state())
              + ". Its last words: ./aduan logs PART");
    }
    supervisor.awaitStop();
    return 0;
  }

  private static void stop(Supervisor supervisor, PrintWriter out) {
    say(out, "Stopping.");
    supervisor.close();
    say(out, "Stopped; what was kept is still there.");
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
