package id.aduan.embedded.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("docker")
final class BrokerInContainerTest extends BrokerContract {
  @Override
  BrokerSubject open(Path directory) {
    return BrokerSubject.inContainer();
  }
}
