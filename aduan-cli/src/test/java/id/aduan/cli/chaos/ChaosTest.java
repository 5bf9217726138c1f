package id.aduan.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.cli.doors.Target;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import id.aduan.cli.system.SystemState.Control;
import id.aduan.cli.system.SystemState.RunningProcess;
import id.aduan.cli.system.SystemState.StoreKind;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  @TempDir private Path folder;

  @Test
  void doesNotClaimToKillWhatDoesNotRunHere() {
    Chaos chaos =
        new Chaos(
            () -> withoutAnyPart(StoreKind.GIVEN),
            new ChaosSettings(1, 1, List.of(Part.STORE), new LinkedHashMap<>()),
            _ -> {});
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> chaos.run(replay(), List.<Grievance>of().iterator()))
        .withMessage("victims: [STORE] (expected: a part that this system runs)");
    assertThat(folder.resolve("record.jsonl")).as("nothing was sent").doesNotExist();
  }

  @Test
  void doesNotClaimToStopWhatDoesNotRunHere() {
    SequencedMap<Part, Duration> outages = new LinkedHashMap<>();
    outages.put(Part.STORE, Duration.ofSeconds(1));
    Chaos chaos =
        new Chaos(
            () -> withoutAnyPart(StoreKind.GIVEN),
            new ChaosSettings(0, 1, List.of(), outages),
            _ -> {});
    Iterator<Grievance> none = List.<Grievance>of().iterator();
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> chaos.run(replay(), none))
        .withMessage("outage: 'store' (expected: a part that this system runs)");
    assertThat(Files.exists(folder.resolve("record.jsonl"))).isFalse();
  }

  private Replay replay() {
    return new Replay(
        new Target(
            NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, "127.0.0.1:1", Path.of("none")),
        new ReplaySettings(1, false, true, 0.7, 1, Duration.ofSeconds(1), 1),
        folder.resolve("record.jsonl"),
        Replay.Progress.NONE);
  }

  private static SystemState withoutAnyPart(StoreKind store) {
    return new SystemState(
        "1",
        SystemState.READY,
        store,
        Map.of(),
        "none",
        new RunningProcess(1, Instant.EPOCH),
        new Control(1, ""),
        List.of(),
        List.of());
  }
}
