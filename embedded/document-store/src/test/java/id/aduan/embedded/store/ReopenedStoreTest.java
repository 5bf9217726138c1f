package id.aduan.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store closed and opened again is the same store. */
final class ReopenedStoreTest {
  @TempDir Path data;

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void open(Consumer<MongoCollection<Document>> use) throws IOException {
    try (var store = DocumentStore.start(data, anyPort());
        MongoClient client = StandIn.connect(store.uri())) {
      use.accept(client.getDatabase("reopened").getCollection("cases"));
    }
  }

  @Test
  void keepsDocumentsIndexesAndTheirRules() throws IOException {
    open(cases -> {
      cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
      cases.createIndex(Indexes.ascending("tags"));
      var _ = cases.insertMany(IntStream.range(0, 100).mapToObj(ReopenedStoreTest::aCase).toList());
    });
    open(cases -> {
      assertThat(cases.listIndexes()).hasSize(3);
      assertThat(cases.countDocuments()).isEqualTo(100);
      assertThat(cases.countDocuments(eq("tags", "t3"))).isEqualTo(10);
      assertThatExceptionOfType(MongoWriteException.class)
          .isThrownBy(() -> cases.insertOne(new Document("_id", 1_000).append("reference", "r7")));
      var _ = cases.updateOne(eq("_id", 7), set("reference", "moved"));
      cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
    });
    open(cases -> {
      assertThat(cases.find(eq("reference", "r7")).first()).isNull();
      assertThat(cases.find(eq("reference", "moved")).first()).isNotNull();
    });
  }

  private static Document aCase(int n) {
    return new Document("_id", n)
        .append("reference", "r" + n)
        .append("tags", List.of("t" + n % 10));
  }

  @Test
  void forgetsWhatWasDropped() throws IOException {
    open(cases -> {
      cases.createIndex(Indexes.ascending("n"));
      var _ = cases.insertOne(new Document("_id", 1).append("n", 1));
      cases.dropIndexes();
      cases.drop();
      var _ = cases.insertOne(new Document("_id", 2).append("n", 2));
    });
    open(cases -> {
      assertThat(cases.find()).containsExactly(new Document("_id", 2).append("n", 2));
      assertThat(cases.listIndexes()).hasSize(1);
    });
  }

  @Test
  void refusesADirectoryThatIsInUse() throws IOException {
    try (var store = DocumentStore.start(data, anyPort())) {
      assertThat(store.uri()).startsWith("mongodb://127.0.0.1:");
      assertThatIOException()
          .isThrownBy(() -> DocumentStore.start(data, anyPort()))
          .withMessageContaining("not in use");
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (var store = DocumentStore.inMemory()) {
      int taken = Integer.parseInt(store.uri().substring(store.uri().lastIndexOf(':') + 1));
      assertThatIOException()
          .isThrownBy(() ->
              DocumentStore.start(
                  data, new InetSocketAddress(InetAddress.getLoopbackAddress(), taken)))
          .withMessageContaining("expected: free");
    }
    open(cases -> assertThat(cases.countDocuments()).isZero());
  }

  @Test
  void growsWithWhatIsStoredNotWithWhatIsWritten() throws IOException {
    var random = new Random(1708);
    String[] texts =
        IntStream.range(0, 20)
            .mapToObj(n -> Long.toString(random.nextLong(), 36).repeat(80))
            .toArray(String[]::new);
    for (int round = 0; round < 4; round++) {
      int seed = round;
      open(cases -> {
        for (int n = 0; n < 1_500; n++) {
          var document =
              new Document("_id", n % 100).append("text", texts[(n + seed) % texts.length]);
          var _ =
              cases.replaceOne(
                  eq("_id", n % 100),
                  document,
                  new com.mongodb.client.model.ReplaceOptions().upsert(true));
        }
      });
    }
    open(cases -> assertThat(cases.countDocuments(gte("_id", 0))).isEqualTo(100));
    try (var files = Files.list(data)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isLessThan(3L << 20);
    }
  }
}
