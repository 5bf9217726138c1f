package id.aduan.cli;

import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the supervisor as a process of its own that outlives the terminal. */
final class Detached {
  private static final int LAST_WORDS = 20;

  private Detached() {}

  static int start(CommandSpec spec, Installation installation, Home home, Duration patience)
      throws IOException, InterruptedException {
    Path log = home.logs().resolve("supervisor.log");
    Files.deleteIfExists(log);
    long began = System.nanoTime();
    Process supervisor =
        new ProcessBuilder(command(spec, installation))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    while (System.nanoTime() - began < patience.toNanos()) {
      if (supervisor.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
      Optional<SystemState> state = SystemState.read(home.stateFile());
      if (state.isPresent()
          && state.get().phase().equals(SystemState.READY)
          && state.get().supervisor().pid() == supervisor.pid()) {
        spec.commandLine()
            .getOut()
            .println(Screen.of(state.get(), home, Duration.ofNanos(System.nanoTime() - began)));
        return 0;
      }
    }
    supervisor.destroy();
    List<String> words = Files.readAllLines(log);
    throw new CannotStart(
        String.join(
            System.lineSeparator(),
            words.subList(Math.max(0, words.size() - LAST_WORDS), words.size())));
  }

  private static List<String> command(CommandSpec spec, Installation installation) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec \"$@\"",
                "aduan",
                installation.java().toString(),
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-Daduan.root=" + installation.root(),
                "-Daduan.libraries=" + installation.libraries(),
                "-cp",
                System.getProperty("java.class.path"),
                Aduan.class.getName()));
    spec.commandLine().getParseResult().originalArgs().stream()
        .filter(argument -> !argument.equals("--detach"))
        .forEach(command::add);
    if (!command.contains("up")) {
      command.add(command.indexOf(Aduan.class.getName()) + 1, "up");
    }
    return command;
  }
}
