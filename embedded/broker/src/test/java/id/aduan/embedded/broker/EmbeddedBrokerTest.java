package id.aduan.embedded.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import id.aduan.embedded.broker.BrokerMain.Arguments;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  @TempDir Path data;

  @Test
  void keepsItsRecordsWhenItIsStoppedAndStartedOnTheSamePort() throws Exception {
    int port;
    try (var broker = EmbeddedBroker.start(data, 0)) {
      port = broker.port();
      var client = new Client(broker.bootstrapServers());
      client.createTopic();
      client.send("one", "two", "three");
      assertThat(client.readAll()).containsExactlyInAnyOrder("one", "two", "three");
    }

    try (var broker = EmbeddedBroker.start(data, port)) {
      assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      var client = new Client(broker.bootstrapServers());
      client.send("four");
      assertThat(client.readAll()).containsExactlyInAnyOrder("one", "two", "three", "four");
    }
  }

  @Test
  void createsNoTopicThatNobodyDeclaredAndKeepsOffsetsForTwoMonths() throws Exception {
    try (var broker = EmbeddedBroker.start(data, 0);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
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

  @Test
  void refusesATakenPortInsteadOfEndingTheProcess() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort()))
          .withMessage("port: '%d' (expected: free)", taken.getLocalPort());
    }
  }

  @Test
  void readsItsCommandLine() {
    assertThat(
            Arguments.parse(
                new String[] {"--data", "d", "--port", "9092", "--controller-port", "9093"}))
        .isEqualTo(new Arguments(Path.of("d"), 9092, 9093));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--port", "9092"}))
        .withMessageStartingWith("--data: ''");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--data", "d", "--port", "many"}))
        .withMessage("--port: 'many' (expected: a port number)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--prot", "9092"}))
        .withMessageStartingWith("argument: '--prot'");
  }
}
