package id.aduan.routing.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.embedded.store.MongoInContainer;
import id.aduan.embedded.store.RecordedCommands;
import id.aduan.embedded.store.WorkDone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stand-in store, or the MongoDB of {@code MONGODB_URI}, with a record of what it is sent. */
final class Store implements AutoCloseable {
  private final String database;
  private final Optional<DocumentStore> standIn;
  private final RecordedCommands commands = new RecordedCommands();
  private final MongoClient client;

  private Store(String database, @Nullable String uri) {
    this.database = database;
    this.standIn = uri == null ? Optional.of(DocumentStore.inMemory()) : Optional.empty();
    String address = standIn.map(DocumentStore::uri).orElse(uri);
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .addCommandListener(commands)
                .build());
  }

  static Store of(String database) {
    return new Store(database, System.getenv("MONGODB_URI"));
  }

  /** On MongoDB's public image; aborts the test where that is not to be had. */
  static Store inContainer(String database) {
    return new Store(database, MongoInContainer.uri());
  }

  MongoTemplate template() {
    return new MongoTemplate(client, database);
  }

  void empty() {
    client.getDatabase(database).drop();
  }

  /** What the stand-in has looked at; a real MongoDB does not say. */
  Optional<WorkDone> work() {
    return standIn.map(DocumentStore::work);
  }

  /** Fails if something was sent that the stand-in is not held to. */
  @Override
  public void close() {
    client.close();
    standIn.ifPresent(DocumentStore::close);
    commands.assertAllSupported();
  }
}
