package id.aduan.systemtests;

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
    return start(folder, Map.of());
  }

  /**
   * @param environment what the parts are told that is not usual
   */
  static RunningSystem start(Path folder, Map<String, String> environment)
      throws InterruptedException {
    Home home = Home.at(folder);
    return new RunningSystem(
        home,
        Supervisor.ready(
            Installation.ofThisProgram(),
            home,
            new SystemSettings(Ports.free(), environment, Set.of(), false),
            log::info,
            TO_START));
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
