package id.aduan.cli.system;

import id.aduan.cli.system.SystemState.PartState;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Whether the parts of a running system are healthy, asked now. */
public final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Health() {}

  /**
   * One part's answer.
   *
   * @param health what it says of itself; {@code UP} is healthy
   */
  public record PartHealth(String name, String health, String address, long pid, int restarts) {
    public boolean healthy() {
      return health.equals("UP");
    }
  }

  public static List<PartHealth> of(SystemState state) {
    return state.parts().parallelStream().map(part -> of(part, state)).toList();
  }

  /** Whether a part serves now, degraded or not. */
  public static boolean serves(SystemState state, Part part) {
    return state
        .part(part)
        .filter(running -> running.process().alive().isPresent())
        .map(running -> asked(part, running, state.address(part.label())))
        .filter(health -> health.equals("UP") || health.equals("DEGRADED"))
        .isPresent();
  }

  private static PartHealth of(PartState part, SystemState state) {
    String address = state.address(part.name());
    Part which = Part.named(part.name()).orElseThrow();
    return new PartHealth(
        part.name(),
        part.process().alive().isEmpty() ? "DOWN" : asked(which, part, address),
        address,
        part.process().pid(),
        part.restarts());
  }

  private static String asked(Part which, PartState part, String address) {
    return switch (which) {
      case BROKER -> upIf(Probes.kafka(part.ports().getFirst()).serves());
      case STORE -> upIf(Probes.tcp(part.ports().getFirst()).serves());
      case MAILBOX, SMSC -> upIf(Probes.http(address + "/health").serves());
      case IDENTITY, INTAKE, ROUTING, NOTIFICATION, OVERSIGHT ->
          actuator(address + "/actuator/health");
    };
  }

  private static String upIf(boolean serves) {
    return serves ? "UP" : "DOWN";
  }

  private static String actuator(String url) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return WireJson.MAPPER
          .readTree(
              client
                  .send(
                      HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                      BodyHandlers.ofByteArray())
                  .body())
          .path("status")
          .asString("DOWN");
    } catch (IOException e) {
      return "DOWN";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "DOWN";
    }
  }
}
