package id.aduan.embedded.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the system asks of a broker, whichever it is. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokerContract {
  private BrokerSubject broker;

  abstract BrokerSubject open(Path directory);

  @BeforeAll
  void openOn(@TempDir Path directory) {
    broker = open(directory);
  }

  @AfterAll
  void close() {
    broker.close();
  }

  @Test
  void keepsItsRecordsWhenItIsStoppedAndStartedAtTheSameAddress() throws Exception {
    String address = broker.bootstrapServers();
    var client = new Client(broker.clients());
    client.createTopic();
    client.send("one", "two", "three");
    assertThat(client.readAll()).containsExactlyInAnyOrder("one", "two", "three");

    broker.stop();
    broker.start();

    assertThat(broker.bootstrapServers()).isEqualTo(address);
    client.send("four");
    assertThat(client.readAll()).containsExactlyInAnyOrder("one", "two", "three", "four");
  }

  @Test
  void createsNoTopicThatNobodyDeclaredAndKeepsOffsetsForTwoMonths() throws Exception {
    try (var admin = Admin.create(broker.clients())) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> admin.describeTopics(List.of("never.declared")).allTopicNames().get())
          .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
      var node = new ConfigResource(ConfigResource.Type.BROKER, "1");
      var config = admin.describeConfigs(List.of(node)).values().get(node);
      assertThat(requireNonNull(config).get().entries())
          .extracting(ConfigEntry::name, ConfigEntry::value)
          .contains(
              tuple("offsets.retention.minutes", "86400"),
              tuple("auto.create.topics.enable", "false"));
    }
  }
}
