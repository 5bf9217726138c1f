package id.aduan.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.broker.BrokerLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that nobody on the way can read, and certificates that are renewed meanwhile. */
class EncryptedBrokerTest {
  @TempDir Path directory;

  @Test
  void takesARenewedCertificateWithoutARestartOfEitherSide() throws Exception {
    Path first = Certificates.selfSigned(directory.resolve("first"));
    Path second = Certificates.selfSigned(directory.resolve("second"));
    Path served = inPlace("served.pem", first, 0);
    Path trusted = inPlace("trusted.pem", first, 0);
    try (var broker = EmbeddedBroker.start(directory.resolve("data"), 0, 0, Logins.demo(), served);
        Admin longLived = client(broker, trusted)) {
      assertThat(reach(longLived)).isPositive();

      var _ = inPlace("served.pem", second, 1);
      try (Admin late = client(broker, inPlace("old.pem", first, 0))) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> reach(late))
            .withCauseInstanceOf(SslAuthenticationException.class);
      }
      var _ = inPlace("trusted.pem", second, 1);
      try (Admin late = client(broker, trusted)) {
        assertThat(reach(late)).isPositive();
      }
    }
  }

  /** A half-written file must not take the door away from those who know the way. */
  @Test
  void goesOnWithWhatItHasWhileAFileIsBroken() throws Exception {
    Path certificate = Certificates.selfSigned(directory.resolve("one"));
    Path served = inPlace("served.pem", certificate, 0);
    try (var broker =
        EmbeddedBroker.start(directory.resolve("data"), 0, 0, Logins.demo(), served)) {
      Files.writeString(served, "-----BEGIN");
      try (Admin late = client(broker, inPlace("trusted.pem", certificate, 0))) {
        assertThat(reach(late)).isPositive();
      }
    }
  }

  @Test
  void understandsNobodyWhoSpeaksInTheClear() throws Exception {
    Path certificate = Certificates.selfSigned(directory.resolve("one"));
    try (var broker =
            EmbeddedBroker.start(directory.resolve("data"), 0, 0, Logins.demo(), certificate);
        Admin plain = Admin.create(BrokerLogin.demoAdmin().at(broker.bootstrapServers()))) {
      assertThatExceptionOfType(Exception.class)
          .isThrownBy(() -> plain.describeCluster().nodes().get(3, TimeUnit.SECONDS));
    }
  }

  private Path inPlace(String name, Path content, int later) throws IOException {
    Path file = directory.resolve(name);
    Path fresh = Files.copy(content, directory.resolve(name + ".new"));
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().plusSeconds(later)));
    return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Admin client(EmbeddedBroker broker, Path trusted) {
    return Admin.create(
        BrokerLogin.trusting(BrokerLogin.demoAdmin().at(broker.bootstrapServers()), trusted));
  }

  private static int reach(Admin client)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    return client.describeCluster().nodes().get(10, TimeUnit.SECONDS).size();
  }
}
