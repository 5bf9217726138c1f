package id.aduan.cli.replay;

import id.aduan.cli.system.SystemState;
import java.net.URI;

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
    return new Target(
        URI.create(running.address("intake")),
        URI.create(running.address("routing")),
        URI.create(running.address("notification")),
        URI.create(running.address("oversight")),
        URI.create(running.address("mailbox")),
        URI.create(running.address("identity")),
        running.address("broker"));
  }
}
