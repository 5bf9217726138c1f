package id.aduan.embedded.broker;

import java.nio.file.Path;

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
