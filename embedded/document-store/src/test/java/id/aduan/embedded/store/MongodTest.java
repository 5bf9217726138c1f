package id.aduan.embedded.store;

import com.mongodb.client.MongoClient;
import id.aduan.embedded.broker.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract on a real MongoDB: one named by MONGODB_URI, else a mongod named by MONGOD or on the
 * path.
 */
@NullUnmarked
@EnabledIf("isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MongodTest implements StoreContract {
  private Process mongod;
  private MongoClient client;

  static boolean isThere() {
    return System.getenv("MONGODB_URI") != null || program().isPresent();
  }

  private static Optional<Path> program() {
    String named = System.getenv("MONGOD");
    Stream<Path> candidates =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"));
    return candidates.filter(Files::isExecutable).findFirst();
  }

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    String uri = System.getenv("MONGODB_URI");
    if (uri == null) {
      int port = Ports.free();
      mongod =
          new ProcessBuilder(
                  List.of(
                      program().orElseThrow().toString(),
                      "--bind_ip",
                      "127.0.0.1",
                      "--port",
                      String.valueOf(port),
                      "--dbpath",
                      data.toString()))
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("mongod.log").toFile())
              .start();
      uri = "mongodb://127.0.0.1:" + port;
    }
    client = StandIn.connect(uri);
  }

  @AfterAll
  void close() throws InterruptedException {
    database().drop();
    client.close();
    if (mongod != null) {
      mongod.destroy();
      var _ = mongod.waitFor();
    }
  }

  @Override
  public MongoClient client() {
    return client;
  }
}
