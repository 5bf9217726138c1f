package id.aduan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.routing.cases.Complaints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service while store and broker are away, and when they come. */
final class AloneTest {
  private static final Duration ENOUGH = Duration.ofSeconds(90);

  @Test
  void startsWithoutStoreAndBrokerAndGoesOnWhenTheyCome(@TempDir Path data, @TempDir Path documents)
      throws IOException {
    List<Integer> ports = Ports.free(2);
    int kafka = ports.getFirst();
    int mongo = ports.getLast();
    try (RunningService service =
        RunningService.on("127.0.0.1:" + kafka, "mongodb://127.0.0.1:" + mongo)) {
      String uri = "/api/v1/cases/" + Complaints.numbered(1);
      assertThat(service.get(RunningService.COORDINATOR, uri))
          .hasStatus(503)
          .hasHeader("Retry-After", "5");

      try (DocumentStore store =
              DocumentStore.start(
                  documents, new InetSocketAddress(InetAddress.getLoopbackAddress(), mongo));
          EmbeddedBroker broker = EmbeddedBroker.start(data, kafka)) {
        assertThat(broker.port()).isEqualTo(kafka);
        assertThat(store.uri()).endsWith(":" + mongo);
        await()
            .atMost(ENOUGH)
            .ignoreExceptions()
            .until(() -> {
              service.send(
                  Complaints.sent(
                      Complaints.numbered(1),
                      "k",
                      Complaints.aComplaint(Instant.now().truncatedTo(ChronoUnit.MILLIS))));
              return true;
            });
        await()
            .atMost(ENOUGH)
            .until(() ->
                service.get(RunningService.COORDINATOR, uri).getResponse().getStatus() == 200);
      }
    }
  }
}
