package id.aduan.oversight.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.embedded.store.MongoInContainer;
import id.aduan.embedded.store.RecordedCommands;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A database of its own: on the server that {@code MONGODB_URI} names, else on the stand-in; and a
 * check that nothing was sent that the stand-in does not promise to do as MongoDB does.
 */
final class TestStore implements AutoCloseable {
  private final @Nullable DocumentStore standIn;
  private final RecordedCommands commands = new RecordedCommands();
  private final MongoClient client;
  private final MongoTemplate mongo;

  TestStore() {
    this(System.getenv("MONGODB_URI"));
  }

  /** On MongoDB's public image; aborts the test where that is not to be had. */
  static TestStore inContainer() {
    return new TestStore(MongoInContainer.uri());
  }

  private TestStore(@Nullable String uri) {
    standIn = uri == null ? DocumentStore.inMemory() : null;
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(
                    new ConnectionString(standIn == null ? String.valueOf(uri) : standIn.uri()))
                .addCommandListener(commands)
                .build());
    mongo = new MongoTemplate(client, "oversight-test-" + UUID.randomUUID());
  }

  MongoTemplate mongo() {
    return mongo;
  }

  @Nullable DocumentStore standIn() {
    return standIn;
  }

  @Override
  public void close() {
    commands.assertAllSupported();
    mongo.getDb().drop();
    client.close();
    if (standIn != null) {
      standIn.close();
    }
  }
}
