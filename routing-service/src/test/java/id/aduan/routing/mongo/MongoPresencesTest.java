package id.aduan.routing.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.live.Presences;
import id.aduan.routing.live.PresencesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPresencesTest implements PresencesContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Presences presences() {
    return new MongoPresences(STORE.mongo());
  }
}
