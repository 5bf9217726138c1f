package id.aduan.cli.replay;

import java.net.URI;

/** Targets of which one server is every service. */
final class Targets {
  private Targets() {}

  static Target all(URI server) {
    return new Target(server, server, server, server, server, server, "127.0.0.1:1");
  }
}
