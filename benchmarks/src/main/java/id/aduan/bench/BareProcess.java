package id.aduan.bench;

import id.aduan.bench.bare.BareHandler;
import id.aduan.broker.BrokerLogin;
import id.aduan.cli.system.JavaFlags;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The bare handler in a process of its own, under the flags that intake has meanwhile. */
final class BareProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final int HEAP_MEGABYTES = 192;
  private static final int CREATED = 201;

  private final Process process;
  private final URI address;
  private final Thread atExit;

  private BareProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
    this.atExit = new Thread(process::destroyForcibly, "stop-the-bare-handler");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static BareProcess start(Place place, SystemState system, byte[] record, byte[] answer)
      throws IOException, InterruptedException {
    int port = freePort();
    Path directory = Files.createDirectories(place.home().resolve("bare"));
    Path log = directory.resolve("bare.log");
    ProcessBuilder builder =
        new ProcessBuilder(command(port, directory, record, answer))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    system
        .brokerAs(BrokerLogin.ADMIN, Map.of())
        .forEach((name, value) ->
            builder.environment().put(variable("spring.kafka.properties." + name), (String) value));
    BareProcess bare = new BareProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
    bare.awaitServing(log);
    return bare;
  }

  private static List<String> command(int port, Path directory, byte[] record, byte[] answer)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JavaFlags.SERVER.of(HEAP_MEGABYTES));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BareHandler.class.getName(),
            "--server.port=" + port,
            "--bare.record=" + Files.write(directory.resolve("record"), record),
            "--bare.answer=" + Files.write(directory.resolve("answer"), answer)));
    return command;
  }

  /** A setting as a variable of the environment: there no other process reads a password. */
  private static String variable(String setting) {
    return setting.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  URI address() {
    return address;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void awaitServing(Path log) throws InterruptedException {
    long began = System.nanoTime();
    var pace = new id.aduan.cli.http.Pace();
    while (!serves()) {
      if (!process.isAlive()
          || System.nanoTime() - began > PATIENCE.toNanos()
          || !pace.pause(BETWEEN_LOOKS)) {
        close();
        throw new IllegalStateException(
            "bare handler: does not serve (expected: it does; " + log + ")");
      }
    }
  }

  /** Once it writes, it knows the topic. */
  private boolean serves() {
    try (Connection connection = new Connection(address)) {
      byte[] request = Connection.post(address, BareHandler.PATH, "", new byte[] {'{', '}'});
      return connection.send(request, CREATED).length > 0;
    } catch (IOException | IllegalStateException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
