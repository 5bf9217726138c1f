package id.aduan.notification.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.embedded.store.MongoInContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Empty databases for tests: on the server that {@code MONGODB_URI} names, else on the stand-in.
 */
final class Stores implements AutoCloseable {
  private final @Nullable DocumentStore standIn;
  private final MongoClient client;
  private final List<String> databases = new ArrayList<>();

  private Stores(@Nullable DocumentStore standIn, MongoClient client) {
    this.standIn = standIn;
    this.client = client;
  }

  static Stores open() {
    String real = System.getenv("MONGODB_URI");
    if (real != null) {
      return at(real);
    }
    DocumentStore standIn = DocumentStore.inMemory();
    return new Stores(standIn, MongoClients.create(standIn.uri()));
  }

  /** On MongoDB's public image; aborts the test where that is not to be had. */
  static Stores inContainer() {
    return at(MongoInContainer.uri());
  }

  private static Stores at(String uri) {
    return new Stores(null, MongoClients.create(uri));
  }

  /** With the indexes of the service. */
  MongoTemplate empty() {
    String name = "notification-test-" + UUID.randomUUID();
    databases.add(name);
    MongoTemplate mongo = new MongoTemplate(client, name);
    LedgerIndexes.make(mongo);
    return mongo;
  }

  @Override
  public void close() {
    databases.forEach(name -> client.getDatabase(name).drop());
    client.close();
    if (standIn != null) {
      standIn.close();
    }
  }
}
