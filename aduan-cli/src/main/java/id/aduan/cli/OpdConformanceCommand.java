package id.aduan.cli;

import id.aduan.cli.doors.Target;
import id.aduan.cli.opd.Check;
import id.aduan.cli.opd.Check.Verdict;
import id.aduan.cli.opd.OpdConformance;
import id.aduan.cli.opd.OpdConformance.Endpoint;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.DemoPerson;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.contract.OpdCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tests the own system of an OPD against a running platform. */
@Command(
    name = "opd-conformance",
    mixinStandardHelpOptions = true,
    description =
        "Files test complaints, disposes them to an OPD, and says whether the OPD's own system"
            + " behaves; exit code 0 only if it does. docs/opd-systems.md tells how to use it.")
final class OpdConformanceCommand implements Callable<Integer> {
  @Option(names = "--opd", required = true, description = "The code of the OPD, such as DPUPR.")
  private String opd = "";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Where its system takes webhooks; absent: it takes from Kafka.")
  private @Nullable URI endpoint;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description =
          "Holds the endpoint's secret (whsec_...), so that no list of processes shows it.")
  private @Nullable Path secretFile;

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long it may take to start a case; ${DEFAULT-VALUE}.")
  private long within;

  @Option(
      names = "--coordinator",
      defaultValue = "koordinator",
      description = "Who verifies and disposes; ${DEFAULT-VALUE}.")
  private String coordinator = "";

  @Option(names = "--admin", description = "Who gives a case back; utama-<opd> if absent.")
  private @Nullable String admin;

  @Option(names = "--password-file", description = "Their password; that of the demo people else.")
  private @Nullable Path passwordFile;

  @Mixin private TargetOptions targetOptions = new TargetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Target target =
        targetOptions.target(Home.of(Installation.ofThisProgram().root(), System.getenv()));
    OpdConformance conformance =
        new OpdConformance(
            target,
            new OpdCode(opd),
            Duration.ofSeconds(within),
            coordinator,
            admin == null ? "utama-" + opd.toLowerCase(Locale.ROOT) : admin);
    Clock clock = Clock.systemUTC();
    return told(conformance.run(tokens(target, clock), endpoint(), clock));
  }

  private int told(List<Check> checks) {
    PrintWriter out = spec.commandLine().getOut();
    for (Check check : checks) {
      out.printf("%-7s %s%s%n", word(check.verdict()), check.what(), detail(check));
    }
    long failed = checks.stream().filter(c -> c.verdict() == Verdict.FAILED).count();
    out.printf("%d checks, %d failed%n", checks.size(), failed);
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case OK -> "ok";
      case FAILED -> "FAILED";
      case SKIPPED -> "skipped";
    };
  }

  private static String detail(Check check) {
    return check.detail().isEmpty() ? "" : ": " + check.detail();
  }

  private @Nullable Endpoint endpoint() {
    if (endpoint == null) {
      return null;
    }
    if (secretFile == null) {
      throw new CannotStart("--secret-file: absent (expected: beside --endpoint)");
    }
    return new Endpoint(endpoint, firstLine(secretFile));
  }

  private Tokens tokens(Target target, Clock clock) {
    SignIn signIn = SignIn.ofThisProgram(target.issuer());
    String password = passwordFile == null ? DemoPerson.PASSWORD : firstLine(passwordFile);
    return new Tokens((user, _) -> signIn.of(user, password), clock);
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException _) {
      throw new CannotStart("'" + file + "': not readable (expected: a file with a secret)");
    }
  }
}
