package id.aduan.embedded.broker;

import id.aduan.broker.BrokerLogin;
import id.aduan.broker.ReloadedCertificates;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one small node: nothing is replicated, little memory, quick to stop and to
 * recover.
 */
final class NodeSettings {
  static final int NODE_ID = 1;
  static final String HOST = "127.0.0.1";
  static final String CONTROLLER = "CONTROLLER";
  private static final String CLIENTS = "CLIENTS";

  private NodeSettings() {}

  static Map<String, String> of(
      Path dataDirectory,
      int port,
      int controllerPort,
      BrokerLogin admin,
      @Nullable Path certificate) {
    var settings = new TreeMap<String, String>();
    settings.putAll(
        addresses(port, controllerPort, certificate == null ? "SASL_PLAINTEXT" : "SASL_SSL"));
    settings.putAll(locks(admin));
    if (certificate != null) {
      settings.putAll(encryption(certificate));
    }
    settings.putAll(aloneInItsCluster());
    settings.putAll(promises());
    settings.putAll(smallness());
    settings.put("log.dirs", dataDirectory.toString());
    return settings;
  }

  private static Map<String, String> addresses(int port, int controllerPort, String protocol) {
    String clients = CLIENTS + "://" + HOST + ":" + port;
    String controller = CONTROLLER + "://" + HOST + ":" + controllerPort;
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE_ID),
        "controller.quorum.voters",
        NODE_ID + "@" + HOST + ":" + controllerPort,
        "controller.listener.names",
        CONTROLLER,
        "listeners",
        clients + "," + controller,
        "advertised.listeners",
        clients,
        "inter.broker.listener.name",
        CLIENTS,
        "listener.security.protocol.map",
        CLIENTS + ":" + protocol + "," + CONTROLLER + ":SASL_PLAINTEXT");
  }

  /**
   * Nobody may do anything that the list does not allow him. The node and its administrator are
   * one: he is known before there is a list, everybody else is known from it.
   */
  private static Map<String, String> locks(BrokerLogin admin) {
    return Map.ofEntries(
        Map.entry(
            "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
        Map.entry("super.users", "User:" + admin.name()),
        Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
        Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
        Map.entry("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN"),
        Map.entry("listener.name.clients.plain.sasl.jaas.config", admin.ofBrokerItself()),
        Map.entry(
            "listener.name.clients.scram-sha-512.sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
        Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
        Map.entry("listener.name.controller.plain.sasl.jaas.config", admin.ofBrokerItself()),
        // Whoever's password was taken away or changed is asked for it again within this time.
        Map.entry("connections.max.reauth.ms", "300000"));
  }

  private static Map<String, String> encryption(Path certificate) {
    return Map.of(
        "ssl.keystore.type", "PEM",
        "ssl.keystore.location", certificate.toString(),
        "ssl.truststore.type", "PEM",
        "ssl.truststore.location", certificate.toString(),
        "ssl.engine.factory.class", ReloadedCertificates.class.getName());
  }

  private static Map<String, String> aloneInItsCluster() {
    return Map.of(
        "default.replication.factor", "1",
        "min.insync.replicas", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1");
  }

  private static Map<String, String> promises() {
    return Map.of(
        // Topics say their own retention and timestamps; one that nobody declared is a mistake to
        // see at once.
        "auto.create.topics.enable", "false",
        "message.max.bytes", "1048588",
        // A consumer that was away longer than a restricted topic's retention still knows where it
        // stood.
        "offsets.retention.minutes", String.valueOf(60 * 24 * 60),
        // What has expired is gone soon after, not minutes later.
        "log.retention.check.interval.ms", "15000",
        // After kill -9 the controller keeps the dead incarnation's session for this long and
        // refuses the new one.
        "broker.session.timeout.ms", "3000",
        "broker.heartbeat.interval.ms", "500",
        "group.initial.rebalance.delay.ms", "0",
        "server.max.startup.time.ms", "60000");
  }

  private static Map<String, String> smallness() {
    return Map.ofEntries(
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.num.partitions", "4"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("num.recovery.threads.per.data.dir", "4"),
        Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
        Map.entry("log.segment.bytes", String.valueOf(64 << 20)),
        // Large enough for a full segment at one entry per 4 KiB, twelve bytes each.
        Map.entry("log.index.size.max.bytes", String.valueOf(256 << 10)),
        Map.entry("socket.request.max.bytes", String.valueOf(16 << 20)),
        Map.entry("metric.reporters", ""));
  }
}
