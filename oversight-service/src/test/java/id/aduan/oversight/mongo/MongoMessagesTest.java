package id.aduan.oversight.mongo;

import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.telling.MessagesContract;
import org.junit.jupiter.api.AfterEach;

/** The real store keeps the contract. */
class MongoMessagesTest implements MessagesContract {
  private final TestStore store = open();
  private final Messages messages = new MongoMessages(store.mongo(), new MongoSetUp(store.mongo()));

  TestStore open() {
    return new TestStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
