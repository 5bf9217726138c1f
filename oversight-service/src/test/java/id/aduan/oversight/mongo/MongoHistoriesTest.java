package id.aduan.oversight.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.HistoriesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real store keeps the contract. */
class MongoHistoriesTest implements HistoriesContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final Histories histories = new MongoHistories(STORE.mongo());

  @Override
  public Histories histories() {
    return histories;
  }
}
