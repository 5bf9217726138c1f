package id.aduan.embedded.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A broker that a contract is tried on: at one address, however often it goes and comes back. */
public interface BrokerSubject extends AutoCloseable {
  String bootstrapServers();

  /** What a Kafka client needs to do there whatever it likes. */
  Map<String, Object> clients();

  /** The same as settings of a service. */
  List<String> arguments();

  /** Takes it away, with its records. */
  void stop();

  /** Brings it back with its records; it serves when this returns. */
  void start();

  @Override
  void close();

  /** The embedded one. */
  static BrokerSubject embedded(Path data) {
    return new EmbeddedSubject(data);
  }

  /** The public image of Apache Kafka. */
  static BrokerSubject inContainer() {
    return new ContainerSubject();
  }
}
