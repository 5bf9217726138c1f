package id.aduan.embedded.broker;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Apache Kafka's public image as the subject of a contract, with the promises that
 * docker-compose.yml makes too. It is killed, not asked to end: under Testcontainers its first
 * process is a shell that does not pass signals on.
 */
final class ContainerSubject implements BrokerSubject {
  static final String IMAGE = "apache/kafka:4.2.2";

  private final OnOnePort kafka = new OnOnePort(Ports.freeOr(0));

  ContainerSubject() {
    kafka
        .withEnv("KAFKA_HEAP_OPTS", "-Xmx320m")
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
        .withEnv("KAFKA_OFFSETS_RETENTION_MINUTES", "86400")
        .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
        .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000")
        .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500")
        .start();
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public Map<String, Object> clients() {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  @Override
  public List<String> arguments() {
    return List.of(
        "--KAFKA_BOOTSTRAP=" + bootstrapServers(), "--KAFKA_SECURITY_PROTOCOL=PLAINTEXT");
  }

  @Override
  public void stop() {
    kafka.getDockerClient().killContainerCmd(kafka.getContainerId()).exec();
  }

  @Override
  public void start() {
    kafka.getDockerClient().startContainerCmd(kafka.getContainerId()).exec();
    await().atMost(Duration.ofMinutes(1)).until(this::answers);
  }

  @Override
  public void close() {
    kafka.stop();
  }

  private boolean answers() throws InterruptedException {
    try (var admin = Admin.create(clients())) {
      return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** A container keeps a port that was chosen for it when it is started again, no other. */
  private static final class OnOnePort extends KafkaContainer {
    OnOnePort(int port) {
      super(IMAGE);
      addFixedExposedPort(port, 9092);
    }
  }
}
