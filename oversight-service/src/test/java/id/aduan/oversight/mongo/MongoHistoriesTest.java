package id.aduan.oversight.mongo;

import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.HistoriesContract;
import org.junit.jupiter.api.AfterEach;

/** The real store keeps the contract. */
class MongoHistoriesTest implements HistoriesContract {
  private final TestStore store = new TestStore();
  private final Histories histories = new MongoHistories(store.mongo());

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public Histories histories() {
    return histories;
  }
}
