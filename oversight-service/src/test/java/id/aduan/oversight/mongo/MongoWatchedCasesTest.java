package id.aduan.oversight.mongo;

import id.aduan.oversight.watching.WatchedCases;
import id.aduan.oversight.watching.WatchedCasesContract;
import org.junit.jupiter.api.AfterEach;

/** The real store keeps the contract. */
class MongoWatchedCasesTest implements WatchedCasesContract {
  private final TestStore store = open();
  private final WatchedCases cases =
      new MongoWatchedCases(store.mongo(), new MongoSetUp(store.mongo()));

  TestStore open() {
    return new TestStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public WatchedCases cases() {
    return cases;
  }
}
