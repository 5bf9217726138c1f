package id.aduan.routing.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.signouts.SignOutLog;
import id.aduan.routing.signouts.SignOutLogContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSignOutLogTest implements SignOutLogContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public SignOutLog log() {
    return new MongoSignOutLog(STORE.mongo());
  }
}
