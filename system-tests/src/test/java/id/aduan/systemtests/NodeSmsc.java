package id.aduan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.wire.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An SMSC of another make, npm's {@code smpp}, in a process of its own. */
final class NodeSmsc implements AutoCloseable {
  private static final List<String> FILES = List.of("package.json", "package-lock.json", "smsc.js");
  private static final Duration TO_INSTALL = Duration.ofMinutes(2);
  private static final Duration TO_COME = Duration.ofMinutes(1);
  private final Process process;
  private final Writer commands;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private NodeSmsc(Process process) {
    this.process = process;
    this.commands = process.outputWriter(UTF_8);
    Thread _ = Thread.ofVirtual().start(this::listen);
  }

  /**
   * What keeps it from being installed here; empty: it is.
   *
   * @param folder where it is then, also for later runs
   */
  static Optional<String> install(Path folder) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        try (InputStream content = NodeSmsc.class.getResourceAsStream("/node-smsc/" + file)) {
          Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      if (Files.isDirectory(folder.resolve("node_modules/smpp"))) {
        return Optional.empty();
      }
      Path said = folder.resolve("npm.log");
      Process npm =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!npm.waitFor(TO_INSTALL.toSeconds(), TimeUnit.SECONDS)) {
        npm.destroyForcibly();
        return Optional.of("npm ci does not end");
      }
      return npm.exitValue() == 0
          ? Optional.empty()
          : Optional.of("npm ci: " + Files.readString(said).strip());
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  static NodeSmsc start(Path folder) throws IOException {
    return new NodeSmsc(
        new ProcessBuilder("node", "smsc.js")
            .directory(folder.toFile())
            .redirectError(folder.resolve("smsc.log").toFile())
            .start());
  }

  String url() {
    return "smpp://aduan:demo@127.0.0.1:"
        + awaitEvent(event -> is(event, "listening")).path("port").asInt();
  }

  /** Has it do something; from then on events are new. */
  void does(String what, Map<String, ?> more) throws IOException {
    events.removeIf(event -> !is(event, "submitted"));
    var command = WireJson.MAPPER.createObjectNode().put("do", what);
    more.forEach(command::putPOJO);
    commands.write(WireJson.MAPPER.writeValueAsString(command) + "\n");
    commands.flush();
  }

  /** The status with which a message is answered. */
  int delivers(Map<String, ?> message) throws IOException {
    does("deliver", message);
    return awaitEvent(event -> is(event, "answered")).path("status").asInt(-1);
  }

  void awaitBound(String role, int times) {
    await()
        .atMost(TO_COME)
        .until(() ->
            events.stream()
                    .filter(event -> is(event, "bound"))
                    .filter(event -> event.path("role").asString("").equals(role))
                    .count()
                >= times);
  }

  int awaitReceiptAnswered() {
    return awaitEvent(event -> is(event, "receipt")).path("status").asInt(-1);
  }

  /** The first SMS to a number. */
  String awaitSms(String number) {
    return awaitEvent(
            event -> is(event, "submitted") && event.path("to").asString("").equals(number))
        .path("text")
        .asString("");
  }

  private JsonNode awaitEvent(Predicate<JsonNode> wanted) {
    return await()
        .atMost(TO_COME)
        .until(() -> events.stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private static boolean is(JsonNode event, String name) {
    return event.path("event").asString("").equals(name);
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().map(WireJson.MAPPER::readTree).forEach(events::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
