package id.aduan.cli;

import id.aduan.contract.wire.WireJson;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a replay waits for what it has sent, and whom it tells what became of it. */
final class ReplayOptions {
  @Option(
      names = "--patience",
      defaultValue = "120",
      description = "How many seconds nothing may move before the waiting ends.")
  private long patience;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  Duration patience() {
    return Duration.ofSeconds(patience);
  }

  boolean isForPrograms() {
    return json;
  }

  String told(Object result, String inWords) {
    return json
        ? WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result)
        : inWords;
  }
}
