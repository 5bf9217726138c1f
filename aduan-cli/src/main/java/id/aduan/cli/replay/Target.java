package id.aduan.cli.replay;

import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Where the doors of a running system are.
 *
 * @param broker the bootstrap address of Kafka
 */
public record Target(
    URI intake,
    URI routing,
    URI notification,
    URI oversight,
    URI mailbox,
    URI issuer,
    String broker) {

  public static Target of(SystemState running) {
    return of(running.addresses());
  }

  /** By the label of each part. */
  public static Target of(Map<String, String> addresses) {
    return new Target(
        URI.create(address(addresses, "intake")),
        URI.create(address(addresses, "routing")),
        URI.create(address(addresses, "notification")),
        URI.create(address(addresses, "oversight")),
        URI.create(address(addresses, "mailbox")),
        URI.create(address(addresses, "identity")),
        address(addresses, "broker"));
  }

  /** The addresses of a file such as {@code ./aduan status --json} prints. */
  public static Target read(Path file) {
    try {
      return of(
          WireJson.MAPPER.convertValue(
              WireJson.MAPPER.readTree(Files.readAllBytes(file)).path("addresses"),
              new TypeReference<Map<String, String>>() {}));
    } catch (IOException | JacksonException e) {
      throw new CannotStart("target: '" + file + "' (expected: a file with addresses as JSON)");
    }
  }

  private static String address(Map<String, String> addresses, String label) {
    String address = addresses.get(label);
    if (address == null) {
      throw new CannotStart(
          "address of " + label + ": none (expected: one, beside " + addresses.keySet() + ")");
    }
    return address;
  }
}
