package id.aduan.embedded.store;

import com.mongodb.client.MongoClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A store in a process of its own, so that it can be killed without warning. */
final class StoreProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private StoreProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static StoreProcess start(Path data, int port) {
    String options = System.getProperty("store.options", "");
    return start(
        data,
        port,
        System.getProperty("java.class.path"),
        options.isEmpty() ? List.of() : List.of(options.split(" ")));
  }

  static StoreProcess start(Path data, int port, String classPath, List<String> options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, DocumentStore.class.getName()));
    command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
    File log = data.resolveSibling(data.getFileName() + ".log").toFile();
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      return new StoreProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoreProcess awaitListening() {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(START)
        .until(() -> !process.isAlive() || isListening());
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "store: ended with " + process.exitValue() + " (expected: running)");
    }
    return this;
  }

  private boolean isListening() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A client that gives up soon: what it looks for was just killed. */
  MongoClient connect() {
    return StandIn.connect("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=2000");
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() {
    end(process.destroyForcibly());
  }

  /** SIGTERM: the store closes in good order. */
  void stop() {
    process.destroy();
    end(process);
  }

  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void end(Process ending) {
    try {
      var _ = ending.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
