package id.aduan.cli;

import id.aduan.cli.replay.Target;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.SystemState;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running system is meant: that of {@code ./aduan up}, or one whose addresses are given. */
final class TargetOptions {
  @Option(
      names = "--compose",
      description = "The system of docker compose, on its usual addresses.")
  private boolean compose;

  @Option(names = "--intake", paramLabel = "URL", description = "Another address of intake.")
  private @Nullable URI intake;

  @Option(names = "--routing", paramLabel = "URL", description = "Another address of routing.")
  private @Nullable URI routing;

  @Option(
      names = "--notification",
      paramLabel = "URL",
      description = "Another address of notification.")
  private @Nullable URI notification;

  @Option(names = "--oversight", paramLabel = "URL", description = "Another address of oversight.")
  private @Nullable URI oversight;

  @Option(names = "--mailbox", paramLabel = "URL", description = "Another address of the mailbox.")
  private @Nullable URI mailbox;

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description = "Another address of the identity provider.")
  private @Nullable URI issuer;

  @Option(names = "--broker", paramLabel = "HOST:PORT", description = "Another address of Kafka.")
  private @Nullable String broker;

  Target target(Home home) {
    Target usual = compose ? composed() : running(home);
    return new Target(
        or(intake, usual.intake()),
        or(routing, usual.routing()),
        or(notification, usual.notification()),
        or(oversight, usual.oversight()),
        or(mailbox, usual.mailbox()),
        or(issuer, usual.issuer()),
        broker == null ? usual.broker() : broker);
  }

  private Target running(Home home) {
    Optional<SystemState> running =
        SystemState.read(home.stateFile()).filter(s -> s.supervisor().alive().isPresent());
    if (running.isPresent()) {
      return Target.of(running.get());
    }
    if (intake == null) {
      throw new CannotStart("Nothing runs; start it with ./aduan up, or say --compose.");
    }
    return composed();
  }

  private static Target composed() {
    return new Target(
        URI.create("http://127.0.0.1:8081"),
        URI.create("http://127.0.0.1:8082"),
        URI.create("http://127.0.0.1:8083"),
        URI.create("http://127.0.0.1:8084"),
        URI.create("http://127.0.0.1:8025"),
        URI.create("http://localhost:1780/realms/aduan"),
        "127.0.0.1:9092");
  }

  private static URI or(@Nullable URI chosen, URI usual) {
    return chosen == null ? usual : chosen;
  }
}
