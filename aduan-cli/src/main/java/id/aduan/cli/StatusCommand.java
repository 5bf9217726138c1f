package id.aduan.cli;

import id.aduan.cli.system.DemoPerson;
import id.aduan.cli.system.Health;
import id.aduan.cli.system.Health.PartHealth;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.wire.WireJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether everything is healthy. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what runs; exit code 0 only if all of it is healthy.")
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What programs are told. */
  record Told(
      boolean healthy,
      String version,
      String java,
      String store,
      Map<String, String> addresses,
      List<Person> people,
      List<PartHealth> parts) {}

  /** Who can sign in. */
  record Person(String user, String password, String role, String opd) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    Optional<SystemState> running = SystemState.running(home);
    if (running.isEmpty()) {
      out.println(json ? "{\"healthy\":false}" : "Nothing runs; ./aduan up starts it.");
      return 1;
    }
    SystemState state = running.get();
    List<PartHealth> parts = Health.of(state);
    boolean healthy = parts.stream().allMatch(PartHealth::healthy);
    if (json) {
      out.println(
          WireJson.MAPPER
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(told(state, parts, healthy)));
    } else {
      parts.forEach(part -> out.println(line(part)));
      out.printf(
          Locale.ROOT,
          "%s; documents: %s%n",
          healthy ? "All healthy" : "Not healthy",
          Screen.kind(state.storeKind()));
    }
    return healthy ? 0 : 1;
  }

  private static Told told(SystemState state, List<PartHealth> parts, boolean healthy) {
    return new Told(
        healthy,
        state.version(),
        Runtime.version().toString(),
        state.storeKind().name(),
        state.addresses(),
        state.people().stream()
            .map(p -> new Person(p.user(), DemoPerson.PASSWORD, p.role(), p.opd()))
            .toList(),
        parts);
  }

  private static String line(PartHealth part) {
    return String.format(
        Locale.ROOT,
        "%-13s %-10s %-30s pid %-8d restarts %d",
        part.name(),
        part.health(),
        part.address(),
        part.pid(),
        part.restarts());
  }
}
