package id.aduan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.aduan.cli.http.StubServer;
import id.aduan.cli.http.StubServer.Said;
import id.aduan.cli.system.SystemState;
import id.aduan.cli.system.SystemState.Control;
import id.aduan.cli.system.SystemState.PartState;
import id.aduan.cli.system.SystemState.RunningProcess;
import id.aduan.cli.system.SystemState.StoreKind;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final String ROOT = "aduan.root";
  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private @Nullable String before;

  @BeforeEach
  void elsewhere() {
    assumeTrue(System.getenv("ADUAN_HOME") == null, "a directory of its own");
    before = System.getProperty(ROOT);
    System.setProperty(ROOT, root.toString());
  }

  @AfterEach
  void back() {
    if (before == null) {
      System.clearProperty(ROOT);
    } else {
      System.setProperty(ROOT, before);
    }
  }

  @Test
  void failsWhereNothingRuns() {
    assertThat(status()).isEqualTo(1);
    assertThat(out).hasToString("Nothing runs; ./aduan up starts it.\n");
  }

  @Test
  void failsWhereTheSupervisorWasKilled() throws IOException {
    write(state(new RunningProcess(ProcessHandle.current().pid(), Instant.EPOCH), "http://a"));
    assertThat(status("--json")).isEqualTo(1);
    assertThat(out).hasToString("{\"healthy\":false}\n");
  }

  @Test
  void succeedsWhereEveryPartIsHealthy() throws IOException {
    assertThat(statusOf("{\"status\": \"UP\"}")).isZero();
    assertThat(out.toString()).contains("All healthy");
  }

  @Test
  void failsWhereAPartIsDegraded() throws IOException {
    assertThat(statusOf("{\"status\": \"DEGRADED\"}")).isEqualTo(1);
    assertThat(out.toString()).contains("Not healthy");
  }

  private int statusOf(String health) throws IOException {
    try (StubServer service = StubServer.answering(_ -> new Said(200, health))) {
      write(state(self(), service.address().toString()));
      return status();
    }
  }

  private int status(String... more) {
    var commandLine = Aduan.commandLine().setOut(new PrintWriter(out, true));
    return more.length == 0
        ? commandLine.execute("status")
        : commandLine.execute("status", more[0]);
  }

  private static SystemState state(RunningProcess supervisor, String intake) {
    return new SystemState(
        "1",
        SystemState.READY,
        StoreKind.STAND_IN,
        Map.of("intake", intake),
        "none",
        supervisor,
        new Control(1, "secret"),
        List.of(new PartState("intake", "ready", 0, self(), List.of(1))),
        List.of());
  }

  /** A process that is alive: this one. */
  private static RunningProcess self() {
    ProcessHandle self = ProcessHandle.current();
    return new RunningProcess(self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
  }

  private void write(SystemState state) throws IOException {
    Path home = Files.createDirectories(root.resolve(".aduan"));
    Files.write(home.resolve("state.json"), WireJson.MAPPER.writeValueAsBytes(state));
  }
}
