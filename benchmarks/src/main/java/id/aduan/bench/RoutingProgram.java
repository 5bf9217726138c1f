package id.aduan.bench;

import id.aduan.broker.BrokerLogins;
import id.aduan.cli.http.Pace;
import id.aduan.cli.system.JavaFlags;
import id.aduan.contract.wire.Principal.Service;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program of routing-service in a copy of its own: for instances beside those of a system, and
 * for filling stores with cases as it writes them.
 */
final class RoutingProgram {
  private static final String NAME = "routing-service-1-SNAPSHOT";
  private static final String SEEDING = "id.aduan.routing.mongo.Seeding";

  /** As the service names its own. */
  private static final String DATABASE = "routing";

  private static final int HEAP_MEGABYTES = 192;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final MeasuredSystem system;
  private final Path home;
  private int instances;

  private RoutingProgram(MeasuredSystem system, Path home) {
    this.system = system;
    this.home = home;
  }

  static RoutingProgram unpack(MeasuredSystem system) throws IOException, InterruptedException {
    Path target = system.place().root().resolve("routing-service/target");
    RoutingProgram program =
        new RoutingProgram(system, system.place().home().resolve("routing-program"));
    program.run(
        List.of(
            "-Djarmode=tools",
            "-jar",
            target.resolve(NAME + ".jar").toString(),
            "extract",
            "--force",
            "--destination",
            program.home.toString()));
    Files.copy(
        target.resolve(NAME + "-tests.jar"),
        program.home.resolve("tests.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    return program;
  }

  /**
   * Stores cases of these numbers, accepted now, past all doors.
   *
   * @param states in turn, as routing's test examples name them
   * @param resolveBy until when they have to be resolved; null: as the plan says
   */
  void seed(int from, int until, List<String> states, @Nullable Instant resolveBy)
      throws IOException, InterruptedException {
    seed(DATABASE, from, until, states, resolveBy == null ? "-" : resolveBy.toString(), 1);
  }

  /**
   * The same into a database of its own.
   *
   * @param days over how many what is not open any more was accepted
   */
  void seed(String database, int from, int until, List<String> states, int days)
      throws IOException, InterruptedException {
    seed(database, from, until, states, "-", days);
  }

  private void seed(
      String database, int from, int until, List<String> states, String resolveBy, int days)
      throws IOException, InterruptedException {
    run(
        List.of(
            "-cp",
            home.resolve(NAME + ".jar") + File.pathSeparator + home.resolve("tests.jar"),
            SEEDING,
            system.state().address("store"),
            database,
            Integer.toString(from),
            Integer.toString(until),
            String.join(",", states),
            resolveBy,
            Integer.toString(days)));
  }

  /** An instance of the service beside what else runs. */
  Process start() throws IOException {
    return start(DATABASE).process();
  }

  /** One that runs, and where it serves. */
  record Instance(Process process, URI address) {}

  /** The same with a database of its own. */
  Instance start(String database) throws IOException {
    instances++;
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(JavaFlags.SERVER.of(HEAP_MEGABYTES));
    command.addAll(List.of("-jar", home.resolve(NAME + ".jar").toString()));
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(home.resolve("instance-" + instances + ".log").toFile());
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("KAFKA_BOOTSTRAP", system.state().address("broker"));
    builder
        .environment()
        .put(
            "KAFKA_PASSWORD",
            BrokerLogins.read(Path.of(system.state().brokerLogins()))
                .of(Service.ROUTING.login())
                .password());
    builder.environment().put("MONGODB_URI", system.state().address("store"));
    builder.environment().put("SPRING_MONGODB_DATABASE", database);
    builder.environment().put("ISSUER_URI", system.state().address("identity"));
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitServing(process, port);
    return new Instance(process, URI.create("http://127.0.0.1:" + port));
  }

  private static void awaitServing(Process process, int port) {
    Pace pace = new Pace();
    long began = System.nanoTime();
    while (!listens(port)) {
      if (!process.isAlive()
          || System.nanoTime() - began > PATIENCE.toNanos()
          || !pace.pause(BETWEEN_LOOKS)) {
        process.destroyForcibly();
        throw new IllegalStateException("routing: does not serve (expected: it does)");
      }
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  private void run(List<String> arguments) throws IOException, InterruptedException {
    Files.createDirectories(home);
    Path log = home.resolve("program.log");
    List<String> command =
        Stream.concat(Stream.of(java(), "-XX:+UseSerialGC", "-Xmx512m"), arguments.stream())
            .toList();
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "routing's program: exit code %d (expected: 0; see %s)".formatted(exit, log));
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
