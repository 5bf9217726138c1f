package id.aduan.cli;

import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a part wrote. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the last lines of a part's log; follow them with -f.")
final class LogsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PART", description = "broker, store, identity, mailbox or a service.")
  private String part = "";

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "100",
      description = "How many lines (${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on as more is written.")
  private boolean follow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    Path log =
        Part.named(part)
            .map(home::log)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "part: '" + part + "' (expected: one of " + List.of(Part.values()) + ")"));
    PrintWriter out = spec.commandLine().getOut();
    if (Files.notExists(log)) {
      out.println("No log yet: " + log);
      return 1;
    }
    if (follow) {
      return new ProcessBuilder("tail", "-n", Integer.toString(lines), "-F", log.toString())
          .inheritIO()
          .start()
          .waitFor();
    }
    List<String> all = read(log);
    all.subList(Math.max(0, all.size() - lines), all.size()).forEach(out::println);
    return 0;
  }

  private static List<String> read(Path log) throws IOException {
    try {
      return Files.readAllLines(log);
    } catch (MalformedInputException e) {
      return Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }
}
