package id.aduan.cli;

import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.SystemState;

/** The system that must run for a command. */
final class Running {
  private Running() {}

  static SystemState in(Home home) {
    return SystemState.running(home)
        .orElseThrow(() -> new CannotStart("Nothing runs; start it with ./aduan up."));
  }
}
