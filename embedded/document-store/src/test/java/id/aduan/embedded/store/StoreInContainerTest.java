package id.aduan.embedded.store;

import com.mongodb.client.MongoClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** The contract on the public image of MongoDB. */
@NullUnmarked
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoreInContainerTest implements StoreContract {
  private MongoClient client;

  @BeforeAll
  void connect() {
    client = StandIn.connect(MongoInContainer.uri());
  }

  @AfterAll
  void close() {
    if (client != null) {
      client.close();
    }
  }

  @Override
  public MongoClient client() {
    return client;
  }
}
