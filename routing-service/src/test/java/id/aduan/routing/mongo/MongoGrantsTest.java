package id.aduan.routing.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.appointments.Grants;
import id.aduan.routing.appointments.GrantsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoGrantsTest implements GrantsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Grants grants() {
    return new MongoGrants(STORE.mongo());
  }
}
