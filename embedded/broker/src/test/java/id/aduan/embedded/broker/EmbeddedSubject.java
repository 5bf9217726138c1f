package id.aduan.embedded.broker;

import id.aduan.broker.BrokerLogin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The embedded broker as the subject of a contract. */
final class EmbeddedSubject implements BrokerSubject {
  private final Path data;
  private final int port;
  private EmbeddedBroker broker;

  EmbeddedSubject(Path data) {
    this.data = data;
    this.broker = EmbeddedBroker.start(data, 0);
    this.port = broker.port();
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public Map<String, Object> clients() {
    return BrokerLogin.demoAdmin().at(bootstrapServers());
  }

  @Override
  public List<String> arguments() {
    BrokerLogin admin = BrokerLogin.demoAdmin();
    return List.of(
        "--KAFKA_BOOTSTRAP=" + bootstrapServers(),
        "--KAFKA_USERNAME=" + admin.name(),
        "--KAFKA_PASSWORD=" + admin.password());
  }

  @Override
  public void stop() {
    broker.close();
  }

  @Override
  public void start() {
    broker = EmbeddedBroker.start(data, port);
  }

  @Override
  public void close() {
    broker.close();
  }
}
