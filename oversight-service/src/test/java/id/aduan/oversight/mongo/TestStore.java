package id.aduan.oversight.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own: on the server that {@code MONGODB_URI} names, else on the stand-in. */
final class TestStore implements AutoCloseable {
  private final @Nullable DocumentStore standIn;
  private final MongoClient client;
  private final MongoTemplate mongo;

  TestStore() {
    String uri = System.getenv("MONGODB_URI");
    standIn = uri == null ? DocumentStore.inMemory() : null;
    client = MongoClients.create(standIn == null ? String.valueOf(uri) : standIn.uri());
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
    mongo.getDb().drop();
    client.close();
    if (standIn != null) {
      standIn.close();
    }
  }
}
