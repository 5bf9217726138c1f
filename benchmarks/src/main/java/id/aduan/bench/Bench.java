package id.aduan.bench;

import id.aduan.cli.system.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, and prints what it measured as a table for benchmarks/README.md. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures a system of its own (or one that is named) and prints a Markdown table.")
public final class Bench implements Callable<Integer> {
  /** What can be measured. */
  enum Name {
    STARTUP,
    FLOW,
    CPU,
    LIFECYCLE,
    LATENCY,
    CASES,
    CLOCK,
    PAGES,
    ACCEPT,
    ALL
  }

  @Parameters(
      paramLabel = "NAME",
      description = "One or more of: ${COMPLETION-CANDIDATES}.",
      arity = "1..*")
  private List<Name> names = List.of();

  @Option(
      names = "--system",
      paramLabel = "DIRECTORY",
      description =
          "Measures the system that runs from this data directory, with all that is in it; else one of its own is started and removed.")
  private @Nullable Path running;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "4000",
      description = "What the ports of its own system are moved by (${DEFAULT-VALUE}).")
  private int portOffset;

  @Option(
      names = "--short",
      description =
          "A fraction of the work, to see whether it works; the figures are not worth keeping.")
  private boolean brief;

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(System.out, true, Charset.defaultCharset()))
            .setErr(new PrintWriter(System.err, true, Charset.defaultCharset()))
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("aduan.root"));
    Session session = new Session(Work.of(brief), new Progress(spec.commandLine().getErr()));
    Set<Name> wanted = wanted();
    String table;
    if (running != null) {
      Place place = new Place(root, running.toAbsolutePath().normalize(), portOffset);
      table = session.onRunning(place, wanted);
    } else {
      Path home = Files.createTempDirectory("aduan-bench-");
      table = onItsOwn(session, new Place(root, home, portOffset), wanted);
    }
    Path kept = Files.writeString(root.resolve("benchmarks/target/table.md"), table);
    spec.commandLine().getOut().println(table);
    spec.commandLine().getErr().println("The table is also in " + kept);
    return session.isWhole() ? 0 : 1;
  }

  /** What a failed run leaves, its logs above all, is kept. */
  private String onItsOwn(Session session, Place place, Set<Name> wanted)
      throws IOException, InterruptedException {
    try {
      String table = session.onItsOwn(place, wanted);
      if (session.isWhole()) {
        remove(place.home());
      } else {
        spec.commandLine().getErr().println("Logs are kept in " + place.home());
      }
      return table;
    } catch (RuntimeException e) {
      spec.commandLine().getErr().println("Failed; its logs are kept in " + place.home());
      throw e;
    }
  }

  private Set<Name> wanted() {
    Set<Name> wanted = EnumSet.copyOf(names);
    if (wanted.remove(Name.ALL)) {
      wanted.addAll(EnumSet.complementOf(EnumSet.of(Name.ALL)));
    }
    return wanted;
  }

  static List<String> services() {
    return Part.SERVICES.stream().map(Part::label).toList();
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
