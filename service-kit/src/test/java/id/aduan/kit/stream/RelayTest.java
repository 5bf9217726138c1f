package id.aduan.kit.stream;

import id.aduan.embedded.broker.BrokerSubject;
import java.nio.file.Path;

final class RelayTest extends RelayContract {
  @Override
  BrokerSubject open(Path directory) {
    return BrokerSubject.embedded(directory);
  }
}
