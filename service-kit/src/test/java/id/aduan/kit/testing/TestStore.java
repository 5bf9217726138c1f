package id.aduan.kit.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.embedded.store.MongoInContainer;
import id.aduan.embedded.store.RecordedCommands;
import id.aduan.embedded.store.WorkDone;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A database of its own for the class that registers this in a static field, empty for every test:
 * on MongoDB's public image if the class is tagged {@code docker}, else on the server that {@code
 * MONGODB_URI} names, else on the stand-in. The class fails if something was sent that the stand-in
 * does not promise to do as MongoDB does.
 */
public final class TestStore implements BeforeAllCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(TestStore.class);
  private @Nullable Opened opened;

  public MongoTemplate mongo() {
    return opened().mongo;
  }

  /** What the stand-in has looked at; a real MongoDB does not say. */
  public Optional<WorkDone> work() {
    return opened().standIn.map(DocumentStore::work);
  }

  /** A nested class gets what the class around it has opened. */
  @Override
  public void beforeAll(ExtensionContext context) {
    opened =
        context
            .getStore(NAMESPACE)
            .computeIfAbsent(Opened.class, _ -> Opened.at(uri(context)), Opened.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    mongo().getDb().drop();
  }

  private static @Nullable String uri(ExtensionContext context) {
    return context.getTags().contains("docker")
        ? MongoInContainer.uri()
        : System.getenv("MONGODB_URI");
  }

  private Opened opened() {
    return Objects.requireNonNull(opened, "store: not open (expected: in a static field)");
  }

  private record Opened(
      Optional<DocumentStore> standIn,
      RecordedCommands commands,
      MongoClient client,
      MongoTemplate mongo)
      implements AutoCloseable {

    static Opened at(@Nullable String uri) {
      Optional<DocumentStore> standIn =
          uri == null ? Optional.of(DocumentStore.inMemory()) : Optional.empty();
      RecordedCommands commands = new RecordedCommands();
      MongoClient client =
          MongoClients.create(
              MongoClientSettings.builder()
                  .applyConnectionString(
                      new ConnectionString(standIn.map(DocumentStore::uri).orElse(uri)))
                  .addCommandListener(commands)
                  .build());
      return new Opened(
          standIn, commands, client, new MongoTemplate(client, "test-" + UUID.randomUUID()));
    }

    @Override
    public void close() {
      client.close();
      standIn.ifPresent(DocumentStore::close);
      commands.assertAllSupported();
    }
  }
}
