package id.aduan.bench;

import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much memory each process of a system holds (resident, in megabytes). */
record Memory(Map<String, Long> byPart) {
  private static final int KILOBYTES = 1024;

  static Memory of(SystemState state) throws IOException {
    Map<String, Long> byPart = new LinkedHashMap<>();
    for (SystemState.PartState part : state.parts()) {
      byPart.put(part.name(), resident(part.process().pid()));
    }
    return new Memory(byPart);
  }

  long of(Iterable<String> parts) {
    long sum = 0;
    for (String part : parts) {
      sum += byPart.getOrDefault(part, 0L);
    }
    return sum;
  }

  private static long resident(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String said =
        new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
    return Long.parseLong(said.strip()) / KILOBYTES;
  }
}
