package id.aduan.oversight.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.watching.WatchedCases;
import id.aduan.oversight.watching.WatchedCasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real store keeps the contract. */
class MongoWatchedCasesTest implements WatchedCasesContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final WatchedCases cases =
      new MongoWatchedCases(STORE.mongo(), new MongoSetUp(STORE.mongo()));

  @Override
  public WatchedCases cases() {
    return cases;
  }
}
