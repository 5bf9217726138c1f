package id.aduan.cli.doors;

import id.aduan.broker.BrokerLogins;
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
import tools.jackson.databind.JsonNode;

/**
 * Where the doors of a running system are.
 *
 * @param broker the bootstrap address of Kafka
 * @param brokerLogins the file with the names and passwords of those who sign in there
 */
public record Target(
    URI intake,
    URI routing,
    URI notification,
    URI oversight,
    URI mailbox,
    URI issuer,
    String broker,
    Path brokerLogins) {

  public static Target of(SystemState running) {
    return of(running.addresses(), Path.of(running.brokerLogins()));
  }

  /** By the label of each part. */
  private static Target of(Map<String, String> addresses, Path brokerLogins) {
    return new Target(
        URI.create(address(addresses, "intake")),
        URI.create(address(addresses, "routing")),
        URI.create(address(addresses, "notification")),
        URI.create(address(addresses, "oversight")),
        URI.create(address(addresses, "mailbox")),
        URI.create(address(addresses, "identity")),
        address(addresses, "broker"),
        brokerLogins);
  }

  /** The addresses of a file such as {@code ./aduan status --json} prints. */
  public static Target read(Path file) {
    try {
      JsonNode written = WireJson.MAPPER.readTree(Files.readAllBytes(file));
      return of(
          WireJson.MAPPER.convertValue(
              written.path("addresses"), new TypeReference<Map<String, String>>() {}),
          file.resolveSibling(written.path("brokerLogins").asString("")));
    } catch (IOException | JacksonException e) {
      throw new CannotStart("target: '" + file + "' (expected: a file with addresses as JSON)");
    }
  }

  /** What a Kafka client needs to reach the broker as somebody, and more settings beside it. */
  public Map<String, Object> brokerAs(String name, Map<String, ?> more) {
    return BrokerLogins.read(brokerLogins).of(name).at(broker, more);
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
