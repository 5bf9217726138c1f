package id.aduan.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that starts before its broker. */
class StartWithoutBrokerTest {
  @TempDir static Path data;

  /** Stops after the service. */
  @AutoClose private @Nullable EmbeddedBroker broker;

  @Test
  void opensItsDoorsAtOnceAndBindsItsInputsWhenTheBrokerComes() throws IOException {
    int brokerPort = Ports.free();
    try (DocumentStore store = DocumentStore.inMemory();
        ConfigurableApplicationContext service = start(brokerPort, store)) {
      int door = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door)) {
        assertThat(socket.isConnected()).isTrue();
      }
      assertThat(isBound(service)).isFalse();

      broker = EmbeddedBroker.start(data, brokerPort);
      assertThat(broker.port()).isEqualTo(brokerPort);
      await().atMost(Duration.ofMinutes(2)).until(() -> isBound(service));
    }
  }

  private static boolean isBound(ConfigurableApplicationContext service) {
    return service.getBean(BindingsLifecycleController.class).queryState("dossiers-in-0").stream()
        .anyMatch(binding -> binding.isRunning());
  }

  private static ConfigurableApplicationContext start(int brokerPort, DocumentStore store) {
    return new SpringApplicationBuilder(InputLanesTest.Service.class)
        .web(WebApplicationType.SERVLET)
        .run(
            "--server.port=0",
            "--KAFKA_BOOTSTRAP=127.0.0.1:" + brokerPort,
            "--KAFKA_USERNAME=admin",
            "--KAFKA_PASSWORD=demo",
            "--MONGODB_URI=" + store.uri(),
            "--spring.config.import=classpath:service-kit.yaml",
            "--spring.application.name=kit-test",
            "--spring.cloud.function.definition=dossiers",
            "--spring.cloud.stream.bindings.dossiers-in-0.destination=" + Topics.DOSSIERS.name(),
            "--spring.cloud.stream.bindings.dossiers-in-0.group=late");
  }
}
