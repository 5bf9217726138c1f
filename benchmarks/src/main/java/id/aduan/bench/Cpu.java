package id.aduan.bench;

import id.aduan.cli.system.SystemState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much processor time each process of a system has had. */
record Cpu(Map<String, Duration> byPart) {
  static Cpu of(SystemState state) {
    Map<String, Duration> byPart = new LinkedHashMap<>();
    state
        .parts()
        .forEach(part -> part.process().alive().ifPresent(p -> byPart.put(part.name(), of(p))));
    return new Cpu(byPart);
  }

  static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Milliseconds of each process since an earlier look, for each of so many. */
  Map<String, Double> millisEach(Cpu earlier, long count) {
    Map<String, Double> each = new LinkedHashMap<>();
    byPart.forEach((part, now) -> {
      Duration before = earlier.byPart.getOrDefault(part, Duration.ZERO);
      each.put(part, now.minus(before).toNanos() / 1e6 / count);
    });
    return each;
  }
}
