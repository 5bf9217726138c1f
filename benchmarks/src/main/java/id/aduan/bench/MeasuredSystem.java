package id.aduan.bench;

import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A system that was started to be measured, with ./aduan as anybody starts it. */
final class MeasuredSystem implements AutoCloseable {
  private static final String PATIENCE = "600";

  private final Place place;
  private final boolean ours;
  private final Duration took;
  private final Thread atExit = new Thread(this::stop, "stop-the-measured-system");

  private MeasuredSystem(Place place, boolean ours, Duration took) {
    this.place = place;
    this.ours = ours;
    this.took = took;
    if (ours) {
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /** Starts it and returns when all of it serves. */
  static MeasuredSystem start(Place place, String... options)
      throws IOException, InterruptedException {
    return start(place, Map.of(), options);
  }

  /** Starts it with more in the environment of its parts. */
  static MeasuredSystem start(Place place, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> up =
        new ArrayList<>(
            List.of(
                "up",
                "--detach",
                "--patience",
                PATIENCE,
                "--port-offset",
                Integer.toString(place.portOffset())));
    up.addAll(List.of(options));
    Files.createDirectories(place.home());
    long began = System.nanoTime();
    int exit = aduan(place, environment, up).waitFor();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (exit != 0) {
      throw new IllegalStateException(
          "./aduan up: exit code %d (expected: 0; see %s)".formatted(exit, log(place)));
    }
    return new MeasuredSystem(place, true, took);
  }

  /** One that somebody else started, and stops. */
  static MeasuredSystem running(Place place) {
    return new MeasuredSystem(place, false, Duration.ZERO);
  }

  /** How long it took until everything served, as whoever starts it sees it. */
  Duration took() {
    return took;
  }

  Place place() {
    return place;
  }

  SystemState state() {
    return SystemState.read(place.home().resolve("state.json"))
        .orElseThrow(() ->
            new IllegalStateException(
                "system: nothing runs from " + place.home() + " (expected: a running one)"));
  }

  @Override
  public void close() {
    if (ours && Runtime.getRuntime().removeShutdownHook(atExit)) {
      stop();
    }
  }

  private void stop() {
    try {
      int exit = aduan(place, Map.of(), List.of("down")).waitFor();
      if (exit != 0) {
        throw new IllegalStateException("./aduan down: exit code " + exit + " (expected: 0)");
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process aduan(Place place, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(place.root().resolve("aduan").toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(place).toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("ADUAN_HOME", place.home().toString());
    builder.environment().put("ADUAN_NO_BUILD", "1");
    return builder.start();
  }

  private static Path log(Place place) {
    return place.home().resolve("bench.log");
  }
}
