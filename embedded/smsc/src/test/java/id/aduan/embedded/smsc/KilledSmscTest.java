package id.aduan.embedded.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jsmpp.bean.BindType.BIND_TRX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSmscTest {
  private static final Pattern SMPP_PORT = Pattern.compile("SMPP at 127\\.0\\.0\\.1:(\\d+)");
  private static final PhoneNumber PHONE = new PhoneNumber("+6281234567890");

  @TempDir Path directory;
  private @Nullable Process process;

  @AfterEach
  void endTheProcess() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void keepsWhatItAnsweredAndLogsNeitherTextsNorNumbers() throws Exception {
    Path log = directory.resolve("log");
    var started = startProcess(log);
    try (var customer = Customer.bind(port(log), BIND_TRX, new Account("kominfo", "secret"))) {
      var _ = customer.submit(PHONE.digits(), "rahasia sekali");
      await().until(() -> customer.receipts().size() == 1);
      started.destroyForcibly().waitFor();
    }

    assertThat(Files.readString(log))
        .contains("INFO  Submissions: Message ", " to +6281***90")
        .doesNotContain("rahasia", "81234567890", "DEBUG", "secret");
    try (var smsc = Smsc.start(directory.resolve("data"), 0, 0)) {
      assertThat(smsc.messages(PHONE, 9))
          .extracting(ShownMessage::text)
          .containsExactly("rahasia sekali");
    }
  }

  private Process startProcess(Path log) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-cp",
            System.getProperty("java.class.path"),
            SmscMain.class.getName(),
            "--data",
            directory.resolve("data").toString());
    builder.environment().put("SMSC_ACCOUNT", "kominfo:secret");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return process;
  }

  private static int port(Path log) throws IOException {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> SMPP_PORT.matcher(Files.readString(log)).find());
    var matcher = SMPP_PORT.matcher(Files.readString(log));
    assertThat(matcher.find()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
