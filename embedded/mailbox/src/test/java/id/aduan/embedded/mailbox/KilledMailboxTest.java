package id.aduan.embedded.mailbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledMailboxTest {
  private static final int SENDERS = 4;
  private static final Pattern SMTP_PORT = Pattern.compile("SMTP at 127\\.0\\.0\\.1:(\\d+)");

  @TempDir Path directory;
  private @Nullable Process process;

  @AfterEach
  void endTheProcess() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void stillHasEverythingItAcceptedBeforeItWasKilled() throws Exception {
    var accepted = new ConcurrentLinkedQueue<String>();
    for (int round = 1; round <= 2; round++) {
      var started = startProcess(directory.resolve("log-" + round));
      int port = smtpPort(round);
      int enough = accepted.size() + 100;
      var sending = new ArrayList<Future<?>>();
      try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int sender = 0; sender < SENDERS; sender++) {
          String prefix = "round-" + round + "-" + sender + "-";
          sending.add(senders.submit(() -> sendUntilKilled(prefix, port, started, accepted)));
        }
        await()
            .pollInterval(Duration.ofMillis(1))
            .until(() -> accepted.size() >= enough || sending.stream().anyMatch(Future::isDone));
        started.destroyForcibly().waitFor();
        for (Future<?> sender : sending) {
          var _ = sender.get(20, SECONDS);
        }
      }
      assertThat(accepted).hasSizeGreaterThanOrEqualTo(enough);
    }

    try (var mailbox = Mailbox.start(directory.resolve("data"), 0, 0)) {
      var kept = mailbox.messages(0, Integer.MAX_VALUE);
      assertThat(kept.stream().map(ReceivedMessage::subject).collect(toSet()))
          .containsAll(accepted);
      assertThat(kept.getLast().n()).isEqualTo(kept.size());
    }
  }

  /** Whatever the server says while it lives is to be an acceptance. */
  private static void sendUntilKilled(
      String prefix, int port, Process server, Queue<String> accepted) {
    for (int i = 0; ; i++) {
      String answer = send(port, "Subject: " + prefix + i + "\n\ntext");
      if (answer == null) {
        assertThat(server.onExit()).as("the end of the server").succeedsWithin(20, SECONDS);
        return;
      }
      assertThat(answer).startsWith("250");
      accepted.add(prefix + i);
    }
  }

  /** The answer to a message; none where the conversation broke off. */
  private static @Nullable String send(int port, String message) {
    try {
      return Sender.send(port, message);
    } catch (IOException _) {
      return null;
    }
  }

  private Process startProcess(Path log) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                MailboxMain.class.getName(),
                "--data",
                directory.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return process;
  }

  private int smtpPort(int round) {
    Path log = directory.resolve("log-" + round);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> SMTP_PORT.matcher(Files.readString(log)).find());
    try {
      var matcher = SMTP_PORT.matcher(Files.readString(log));
      assertThat(matcher.find()).isTrue();
      return Integer.parseInt(matcher.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
