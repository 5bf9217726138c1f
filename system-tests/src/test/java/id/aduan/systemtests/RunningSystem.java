package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.doors.Target;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Ports;
import id.aduan.cli.system.Supervisor;
import id.aduan.cli.system.SystemSettings;
import id.aduan.cli.system.SystemState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A system of its own for a test class: free ports, an empty folder, the stand-in store. */
final class RunningSystem implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunningSystem.class);
  private static final Duration TO_START = Duration.ofMinutes(5);
  private final Home home;
  private final Supervisor supervisor;

  private RunningSystem(Home home, Supervisor supervisor) {
    this.home = home;
    this.supervisor = supervisor;
  }

  static RunningSystem start(Path folder) throws InterruptedException {
    Home home = Home.at(folder);
    Supervisor supervisor =
        Supervisor.start(
            Installation.ofThisProgram(),
            home,
            new SystemSettings(Ports.free(), Map.of(), Set.of(), false),
            log::info);
    boolean ready = false;
    try {
      ready = supervisor.awaitReady(TO_START);
    } finally {
      if (!ready) {
        supervisor.close();
      }
    }
    assertThat(ready).as("the system serves").isTrue();
    return new RunningSystem(home, supervisor);
  }

  Home home() {
    return home;
  }

  SystemState state() {
    return supervisor.state();
  }

  Target target() {
    return Target.of(state());
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
