package id.aduan.oversight.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.telling.MessagesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real store keeps the contract. */
class MongoMessagesTest implements MessagesContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final Messages messages = new MongoMessages(STORE.mongo(), new MongoSetUp(STORE.mongo()));

  @Override
  public Messages messages() {
    return messages;
  }
}
