package id.aduan.embedded.broker;

import id.aduan.broker.BrokerAdmin;
import id.aduan.broker.BrokerLogin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

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
   * For a test: starts on the data of an earlier run, or formats an empty directory first; port 0
   * picks a free one. Everybody who could sign in somewhere may sign in, with demo passwords.
   */
  public static EmbeddedBroker start(Path dataDirectory, int port) {
    return start(dataDirectory, port, 0, Logins.demo(), null);
  }

  /**
   * As {@link #start(Path, int)}, with everything that may be chosen. Returns when everybody can
   * sign in.
   *
   * @param controllerPort 0 picks a free one
   * @param logins who is let in
   * @param certificate a PEM file with key and certificate; null: connections are not encrypted
   */
  public static EmbeddedBroker start(
      Path dataDirectory, int port, int controllerPort, Logins logins, @Nullable Path certificate) {
    KafkaLoggers.quieten();
    int brokerPort = Ports.freeOr(port);
    var settings =
        NodeSettings.of(
            dataDirectory.toAbsolutePath(),
            brokerPort,
            Ports.freeOtherThan(brokerPort, controllerPort),
            logins.admin(),
            certificate);
    if (!Files.exists(dataDirectory.resolve("meta.properties"))) {
      Storage.format(dataDirectory.toAbsolutePath());
    }
    var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    var broker = new EmbeddedBroker(server, brokerPort);
    broker.admit(logins, certificate);
    return broker;
  }

  /** What clients put into {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return NodeSettings.HOST + ":" + port;
  }

  private void admit(Logins logins, @Nullable Path certificate) {
    try (BrokerAdmin admin =
        new BrokerAdmin(trusting(logins.admin().asAdminAt(bootstrapServers()), certificate))) {
      boolean first = admin.admitted().isEmpty();
      admin.makeTopics();
      admin.admit(logins.own());
      if (first) {
        admin.admit(logins.guests());
      }
      admin.setPasswords(List.of(logins.admin()));
      admin.awaitAdmitted(List.of(logins.admin().name()));
      BrokerAdmin.awaitSignIn(trusting(logins.admin().at(bootstrapServers()), certificate));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Map<String, Object> trusting(
      Map<String, Object> settings, @Nullable Path certificate) {
    return certificate == null ? settings : BrokerLogin.trusting(settings, certificate);
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
