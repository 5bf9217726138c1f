package id.aduan.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.system.CannotStart;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {
  private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
  private static final TrackingId NUMBER = TrackingId.ofPayload("7K3M9Q2X4TVB");
  @TempDir Path folder;

  @Test
  void makesThemKnownToEveryHolder() {
    try (var embedded = EmbeddedBroker.start(folder.resolve("broker"), 0);
        var broker = new Broker(BrokerLogin.demoAdmin().at(embedded.bootstrapServers()))) {
      Erasures.repeat(broker, List.of(NUMBER), AT);

      List<Object> events = new ArrayList<>();
      for (int i = 0; i < Topics.DOSSIERS.partitions(); i++) {
        TopicPartition partition = new TopicPartition(Topics.DOSSIERS.name(), i);
        long end = broker.ends(List.of(partition)).getOrDefault(partition, 0L);
        broker.read(
            partition,
            end,
            event -> {
              var read =
                  CloudEvents.read(
                      EventCodec.DOSSIERS,
                      name -> {
                        var header = event.headers().lastHeader(name);
                        return header == null ? null : header.value();
                      },
                      event.value());
              if (read instanceof Decoded.Known(var envelope)) {
                assertThat(envelope.subject()).isEqualTo(NUMBER.value());
                events.add(envelope.event());
              }
            });
      }
      assertThat(events).containsExactly(new DossierErased(AT));
    }
  }

  @Test
  void readsNumbersAsPeopleWriteThemAndRefusesWhatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("erased"), NUMBER.grouped() + "\n\n");
    assertThat(Erasures.read(file)).containsExactly(NUMBER);
    Files.writeString(file, "7K3M-9Q2X-4TVB-X\n");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Erasures.read(file))
        .withMessageContaining("expected: a complaint's number");
  }
}
