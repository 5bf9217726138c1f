package id.aduan.embedded.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One real Kafka node (broker and controller), in this JVM, with its data under one directory that
 * outlives it.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts on the data of an earlier run, or formats an empty directory first; port 0 picks a free
   * one.
   */
  public static EmbeddedBroker start(Path dataDirectory, int port) {
    return start(dataDirectory, port, 0);
  }

  /** As {@link #start(Path, int)}, with the controller's port given as well; 0 picks a free one. */
  public static EmbeddedBroker start(Path dataDirectory, int port, int controllerPort) {
    KafkaLoggers.quieten();
    int brokerPort = Ports.freeOr(port);
    var settings =
        NodeSettings.of(
            dataDirectory.toAbsolutePath(),
            brokerPort,
            Ports.freeOtherThan(brokerPort, controllerPort));
    if (!Files.exists(dataDirectory.resolve("meta.properties"))) {
      Storage.format(dataDirectory.toAbsolutePath());
    }
    var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, brokerPort);
  }

  /** What clients put into {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return NodeSettings.HOST + ":" + port;
  }

  public int port() {
    return port;
  }

  /** Returns once the node has stopped, whoever stopped it. */
  public void awaitStop() {
    server.awaitShutdown();
  }

  /** Stops in an orderly way, so that the next start has nothing to recover; the data stay. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
