package id.aduan.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.broker.BrokerLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBrokerTest {
  private static final int ROUNDS = Integer.getInteger("broker.kills", 4);
  private static final Duration START_LIMIT = Duration.ofSeconds(40);

  @TempDir Path directory;
  private @Nullable Process process;

  @AfterEach
  void endTheProcess() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void losesNothingItAcknowledgedBeforeItWasKilled() throws Exception {
    int port = Ports.freeOr(0);
    var client = new Client(BrokerLogin.demoAdmin().at("127.0.0.1:" + port));
    var random = new Random(1708);
    var acknowledged = new ArrayList<String>();
    var current = startProcess(port);
    client.createTopic();

    for (int round = 0; round < ROUNDS; round++) {
      var producer = client.producer();
      var acknowledgedNow = Client.keepSending(producer, "round-" + round + "-", 20_000);
      int enough = 1 + random.nextInt(10_000);
      await().pollInterval(Duration.ofMillis(1)).until(() -> acknowledgedNow.size() >= enough);
      current.destroyForcibly().waitFor();
      producer.close(Duration.ZERO);
      acknowledged.addAll(acknowledgedNow);

      current = startProcess(port);
      assertThat(client.readAll()).as("after kill %d", round + 1).containsAll(acknowledged);
    }
  }

  private Process startProcess(int port) throws IOException {
    int before = timesReady();
    var started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                "--data",
                directory.resolve("data").toString(),
                "--port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
            .start();
    process = started;
    await()
        .atMost(START_LIMIT)
        .failFast(() -> assertThat(started.isAlive()).as(this::output).isTrue())
        .until(() -> timesReady() == before + 1);
    return started;
  }

  private String output() {
    try {
      return Files.readString(directory.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The port is open before anybody can sign in. */
  private int timesReady() {
    return output().split("Broker ready at", -1).length - 1;
  }
}
