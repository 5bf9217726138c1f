package id.aduan.embedded.store;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DurableStoreTest implements StoreContract {
  private DocumentStore store;
  private MongoClient client;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    store = DocumentStore.start(data, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    client = StandIn.connect(store.uri());
  }

  @AfterAll
  void close() {
    client.close();
    store.close();
  }

  @Override
  public MongoClient client() {
    return client;
  }
}
