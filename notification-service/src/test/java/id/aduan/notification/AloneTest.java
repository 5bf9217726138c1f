package id.aduan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.mailbox.Mailbox;
import id.aduan.embedded.store.DocumentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service started first, before everything that it needs. */
class AloneTest {
  private static final Duration LONG = Duration.ofSeconds(90);

  @Test
  void opensItsDoorsWithoutAnythingAndFinishesWhenEverythingComes(@TempDir Path directory)
      throws IOException, InterruptedException {
    List<Integer> ports = Ports.free(3);
    int broker = ports.get(0);
    int store = ports.get(1);
    int smtp = ports.get(2);
    try (RunningService service =
        RunningService.start("mongodb://127.0.0.1:" + store, "127.0.0.1:" + broker, smtp)) {
      assertThat(status(service, "/actuator/health")).isIn(200, 503);
      assertThat(status(service, "/api/v1/ledger")).isEqualTo(401);

      try (Surroundings later =
          new Surroundings(
              EmbeddedBroker.start(directory.resolve("broker"), broker),
              DocumentStore.start(
                  directory.resolve("store"),
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), store)),
              Mailbox.start(directory.resolve("mailbox"), smtp, 0))) {
        World world = new World(later, service);
        TrackingId complaint = Happenings.aNumber();
        await()
            .atMost(LONG)
            .ignoreExceptions()
            .until(() -> {
              world.dossier(
                  complaint,
                  Happenings.aComplaintOf("warga@contoh.test", Language.ID, Visibility.OPEN));
              return true;
            });
        world.happens(complaint, 1, Happenings.opened());

        await().atMost(LONG).until(() -> world.mails(complaint).size() == 1);
        await().atMost(LONG).until(() -> status(service, "/actuator/health") == 200);
      }
    }
  }

  private static int status(RunningService service, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
