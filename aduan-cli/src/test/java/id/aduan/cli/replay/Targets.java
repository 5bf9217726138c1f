package id.aduan.cli.replay;

import id.aduan.cli.doors.Target;
import java.net.URI;
import java.nio.file.Path;

/** Targets of which one server is every service. */
final class Targets {
  private Targets() {}

  static Target all(URI server) {
    return new Target(
        server, server, server, server, server, server, "127.0.0.1:1", Path.of("none"));
  }
}
