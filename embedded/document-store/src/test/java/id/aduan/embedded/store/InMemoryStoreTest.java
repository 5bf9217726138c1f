package id.aduan.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InMemoryStoreTest implements StoreContract {
  private final DocumentStore store = DocumentStore.inMemory();
  private final MongoClient client = StandIn.connect(store.uri());

  @AfterAll
  void close() {
    client.close();
    store.close();
  }

  @Override
  public MongoDatabase database() {
    return client.getDatabase("contract");
  }
}
