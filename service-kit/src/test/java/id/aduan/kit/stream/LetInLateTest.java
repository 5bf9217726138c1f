package id.aduan.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.aduan.broker.BrokerAdmin;
import id.aduan.broker.BrokerLogin;
import id.aduan.contract.wire.Groups;
import id.aduan.contract.wire.Principal.Service;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** A service that the broker does not know at first: nobody restarts it when it does. */
class LetInLateTest {
  @TempDir static Path data;

  @Test
  void sendsAndReceivesAsSoonAsItIsLetIn() {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        BrokerAdmin admin =
            new BrokerAdmin(BrokerLogin.demoAdmin().asAdminAt(broker.bootstrapServers()));
        DocumentStore store = DocumentStore.inMemory();
        ConfigurableApplicationContext service = start(broker, store)) {
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> send(service));
      }
      assertThat(isBound(service)).isFalse();

      admin.admit(Service.INTAKE, "new");

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            send(service);
            assertThat(isBound(service)).isTrue();
          });
    }
  }

  @SuppressWarnings("unchecked")
  private static void send(ConfigurableApplicationContext service) {
    KafkaTemplate<String, byte[]> kafka = service.getBean(KafkaTemplate.class);
    Acknowledgement.await(
        kafka.send(
            new ProducerRecord<>(
                Topics.DOSSIERS.name(), "key", "{}".getBytes(StandardCharsets.UTF_8))));
  }

  private static boolean isBound(ConfigurableApplicationContext service) {
    return service.getBean(BindingsLifecycleController.class).queryState("dossiers-in-0").stream()
        .anyMatch(binding -> binding.isRunning());
  }

  private static ConfigurableApplicationContext start(EmbeddedBroker broker, DocumentStore store) {
    return new SpringApplicationBuilder(InputLanesTest.Service.class)
        .web(WebApplicationType.SERVLET)
        .run(
            "--server.port=0",
            "--KAFKA_BOOTSTRAP=" + broker.bootstrapServers(),
            "--KAFKA_PASSWORD=new",
            "--MONGODB_URI=" + store.uri(),
            "--spring.config.import=classpath:service-kit.yaml",
            "--spring.application.name=intake",
            "--spring.cloud.function.definition=dossiers",
            "--spring.cloud.stream.bindings.dossiers-in-0.destination=" + Topics.DOSSIERS.name(),
            "--spring.cloud.stream.bindings.dossiers-in-0.group=" + Groups.INTAKE);
  }
}
