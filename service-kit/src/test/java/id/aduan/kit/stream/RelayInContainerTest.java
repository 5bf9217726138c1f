package id.aduan.kit.stream;

import id.aduan.embedded.broker.BrokerSubject;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("docker")
final class RelayInContainerTest extends RelayContract {
  @Override
  BrokerSubject open(Path directory) {
    return BrokerSubject.inContainer();
  }
}
