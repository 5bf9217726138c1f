package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InMemoryStoreTest implements StoreContract {
  private final RecordedCommands recorded = new RecordedCommands();
  private final DocumentStore store = DocumentStore.inMemory();
  private final MongoClient client = StandIn.connect(store.uri(), recorded);

  /** The contract sends what the list names, so that nothing is on the list that nobody tried. */
  @AfterAll
  void close() {
    client.close();
    store.close();
    recorded.assertAllSupported();
    assertThat(recorded.seen()).containsAll(RecordedCommands.supported());
  }

  @Override
  public MongoClient client() {
    return client;
  }
}
