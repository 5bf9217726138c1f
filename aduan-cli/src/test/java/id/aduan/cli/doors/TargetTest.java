package id.aduan.cli.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.cli.system.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
  private static final Path PROJECT = Path.of("..");

  @TempDir Path directory;

  @Test
  void readsWhatStatusPrintsAndOverlooksWhatElseItSays() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("status.json"),
            """
            {
              "healthy": true,
              "addresses": {
                "broker": "127.0.0.1:1", "store": "mongodb://127.0.0.1:2", "smtp": "127.0.0.1:3",
                "identity": "http://127.0.0.1:4", "mailbox": "http://127.0.0.1:5",
                "intake": "http://127.0.0.1:6", "routing": "http://127.0.0.1:7",
                "notification": "http://127.0.0.1:8", "oversight": "http://127.0.0.1:9"
              },
              "brokerLogins": "logins.properties",
              "parts": []
            }
            """);

    assertThat(Target.read(file))
        .isEqualTo(
            new Target(
                URI.create("http://127.0.0.1:6"),
                URI.create("http://127.0.0.1:7"),
                URI.create("http://127.0.0.1:8"),
                URI.create("http://127.0.0.1:9"),
                URI.create("http://127.0.0.1:5"),
                URI.create("http://127.0.0.1:4"),
                "127.0.0.1:1",
                directory.resolve("logins.properties")));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path file =
        Files.writeString(directory.resolve("t.json"), "{\"addresses\":{\"intake\":\"http://a\"}}");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Target.read(file))
        .withMessage("address of routing: none (expected: one, beside [intake])");
  }

  @Test
  void saysWhichFileIsNone() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken"), "{\"addresses\":[");
    for (Path file : new Path[] {broken, directory.resolve("absent")}) {
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> Target.read(file))
          .withMessage("target: '" + file + "' (expected: a file with addresses as JSON)");
    }
  }

  @Test
  void knowsTheContainersByThePortsThatTheyPublish() throws IOException {
    String compose = Files.readString(PROJECT.resolve("docker-compose.yml"));
    Target target = Target.read(PROJECT.resolve("deploy/compose-target.json"));

    assertThat(compose)
        .contains("ISSUER_URI: " + target.issuer() + "\n")
        .contains("\"127.0.0.1:" + target.issuer().getPort() + ":")
        .contains("\"" + target.broker() + ":");
    for (URI address :
        new URI[] {
          target.intake(),
          target.routing(),
          target.notification(),
          target.oversight(),
          target.mailbox()
        }) {
      assertThat(compose).contains("\"" + address.getAuthority() + ":");
    }
  }
}
