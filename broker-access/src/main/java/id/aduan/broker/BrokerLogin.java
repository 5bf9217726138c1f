package id.aduan.broker;

import id.aduan.contract.wire.Principal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A name and a password at the broker. */
public record BrokerLogin(String name, String password) {
  /** Whom the broker itself knows, and nobody else: who makes all others. */
  public static final String ADMIN = "admin";

  private static final String DEMO = "demo";

  /** On a broker that is there for a test. */
  public static BrokerLogin demo(Principal principal) {
    return new BrokerLogin(principal.login(), DEMO);
  }

  /** The administrator of a broker that is there for a test. */
  public static BrokerLogin demoAdmin() {
    return new BrokerLogin(ADMIN, DEMO);
  }

  /** What a Kafka client needs to reach a broker as this one. */
  public Map<String, Object> at(String bootstrapServers) {
    return settings(bootstrapServers, "SCRAM-SHA-512", "scram.ScramLoginModule");
  }

  /** The same with more settings beside them. */
  public Map<String, Object> at(String bootstrapServers, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(at(bootstrapServers));
    all.putAll(more);
    return Map.copyOf(all);
  }

  /** The same for the administrator, whom a broker knows before it knows anybody else. */
  public Map<String, Object> asAdminAt(String bootstrapServers) {
    return settings(bootstrapServers, "PLAIN", "plain.PlainLoginModule");
  }

  /** The same settings for a broker whose connections are encrypted. */
  public static Map<String, Object> trusting(Map<String, Object> settings, Path certificates) {
    Map<String, Object> encrypted = new HashMap<>(settings);
    encrypted.put("security.protocol", "SASL_SSL");
    encrypted.put("ssl.truststore.type", "PEM");
    encrypted.put("ssl.truststore.location", certificates.toString());
    encrypted.put("ssl.engine.factory.class", ReloadedCertificates.class.getName());
    return Map.copyOf(encrypted);
  }

  /** How a broker is told this one's name and password as its own, and as those it lets in. */
  public String ofBrokerItself() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=%1$s"
            .formatted(quoted(name))
        + " password=%s user_%s=%s;".formatted(quoted(password), name, quoted(password));
  }

  @Override
  public String toString() {
    return name;
  }

  private Map<String, Object> settings(String bootstrapServers, String mechanism, String module) {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        mechanism,
        "sasl.jaas.config",
        "org.apache.kafka.common.security.%s required username=%s password=%s;"
            .formatted(module, quoted(name), quoted(password)));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
