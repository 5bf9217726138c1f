package id.aduan.oversight.mongo;

import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.HistoriesContract;
import org.junit.jupiter.api.AfterEach;

/** The real store keeps the contract. */
class MongoHistoriesTest implements HistoriesContract {
  private final TestStore store = open();
  private final Histories histories = new MongoHistories(store.mongo());

  TestStore open() {
    return new TestStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public Histories histories() {
    return histories;
  }
}
