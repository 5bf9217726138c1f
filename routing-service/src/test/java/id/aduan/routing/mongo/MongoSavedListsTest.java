package id.aduan.routing.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.lists.SavedLists;
import id.aduan.routing.lists.SavedListsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSavedListsTest implements SavedListsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public SavedLists lists() {
    return new MongoSavedLists(STORE.mongo());
  }
}
