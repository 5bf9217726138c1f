package id.aduan.kit.security.signin;

import id.aduan.kit.testing.TestStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSessionsTest implements SessionsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Sessions sessions() {
    MongoSessions sessions = new MongoSessions(STORE.mongo());
    sessions.setUp();
    return sessions;
  }
}
