package id.aduan.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.mod;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import id.aduan.embedded.broker.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a compaction, what was removed before it is in no byte of the directory. */
final class CompactionTest {
  private static final int DOCUMENTS = 3_000;
  private static final Document COMPACT = new Document("compact", "cases");

  @TempDir Path directory;

  private Path data() {
    return directory.resolve("data");
  }

  private DocumentStore start() throws IOException {
    return DocumentStore.start(data(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static Document aCase(int n) {
    return new Document("_id", n)
        .append("n", n)
        .append("word", word(n))
        .append("text", (word(n) + " ").repeat(20))
        .append("photo", new Binary(new byte[500]));
  }

  private static String word(int n) {
    return "kata%05dkata".formatted(n);
  }

  private static void fill(MongoDatabase database) {
    MongoCollection<Document> cases = database.getCollection("cases");
    cases.createIndex(Indexes.ascending("word"));
    var _ =
        cases.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(CompactionTest::aCase).toList());
    var dropped = database.getCollection("dropped");
    var _ = dropped.insertOne(new Document("_id", "hilangsemua"));
    dropped.drop();
  }

  /** Half of the even ones go as documents, the others only lose their words. */
  private static void remove(MongoCollection<Document> cases) {
    var _ = cases.deleteMany(mod("n", 4, 0));
    var _ = cases.updateMany(mod("n", 4, 2), unsetWords());
  }

  private static Bson unsetWords() {
    return combine(unset("word"), unset("text"));
  }

  private String everything() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(data())) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }

  private void assertOnlyOddWordsAreLeft() throws IOException {
    String all = everything();
    assertThat(all).doesNotContain("hilangsemua");
    assertThat(IntStream.range(0, DOCUMENTS).filter(n -> all.contains(word(n))).boxed())
        .isEqualTo(IntStream.range(0, DOCUMENTS).filter(n -> n % 2 == 1).boxed().toList());
  }

  @Test
  void leavesNothingThatWasRemoved() throws IOException {
    try (var store = start();
        MongoClient client = StandIn.connect(store.uri())) {
      MongoDatabase database = client.getDatabase("compacted");
      MongoCollection<Document> cases = database.getCollection("cases");
      fill(database);
      remove(cases);
      assertThat(everything()).as("else there is nothing to show").contains(word(0), word(2));

      var _ = database.runCommand(COMPACT);

      assertOnlyOddWordsAreLeft();
      assertThat(cases.countDocuments()).isEqualTo(DOCUMENTS * 3 / 4);
      assertThat(cases.find(eq("word", word(7))).first()).isEqualTo(aCase(7));
      var _ = cases.insertOne(aCase(DOCUMENTS));
    }
    try (var store = start();
        MongoClient client = StandIn.connect(store.uri())) {
      MongoCollection<Document> cases = client.getDatabase("compacted").getCollection("cases");
      assertThat(cases.countDocuments()).isEqualTo(DOCUMENTS * 3 / 4 + 1);
      assertThat(cases.find(eq("word", word(DOCUMENTS))).first()).isNotNull();
      assertThat(cases.countDocuments(gte("word", ""))).isEqualTo(DOCUMENTS / 2 + 1);
    }
  }

  @Test
  void changesNothingForThoseWhoReadAndWriteMeanwhile()
      throws IOException, ExecutionException, InterruptedException {
    try (var store = start();
        MongoClient client = StandIn.connect(store.uri())) {
      MongoDatabase database = client.getDatabase("compacted");
      MongoCollection<Document> cases = database.getCollection("cases");
      fill(database);
      var over = new AtomicBoolean();
      var writes = new AtomicInteger();
      var writer =
          CompletableFuture.runAsync(() -> {
            while (!over.get()) {
              int n = writes.getAndIncrement();
              var _ = cases.updateOne(eq("_id", n % DOCUMENTS), set("turn", n));
              var _ = cases.insertOne(new Document("_id", "more" + n).append("word", "more" + n));
              assertThat(cases.find(eq("word", "more" + n)).first()).isNotNull();
              var _ = cases.deleteOne(eq("_id", "more" + (n - 10)));
            }
          });
      var reader =
          CompletableFuture.runAsync(() -> {
            while (!over.get()) {
              assertThat(cases.find(lt("n", DOCUMENTS)).batchSize(50)).hasSize(DOCUMENTS);
            }
          });
      for (int round = 0; round < 5; round++) {
        int before = writes.get();
        var _ = database.runCommand(COMPACT);
        await().until(() -> writes.get() > before + 5 || writer.isDone());
      }
      over.set(true);
      writer.get();
      reader.get();
      assertThat(cases.countDocuments()).isEqualTo(DOCUMENTS + Math.min(10, writes.get()));
      int last = writes.get() - 1;
      assertThat(cases.find(eq("_id", last % DOCUMENTS)).first()).containsEntry("turn", last);
    }
  }

  @Test
  void isWholeAfterAKillAtAnyMoment() throws Exception {
    int port = Ports.free();
    var random = new Random(1708);
    var trained = TrainedStore.train(directory);
    try (var store = trained.start(data(), port);
        MongoClient client = store.connect()) {
      fill(client.getDatabase("compacted"));
      remove(client.getDatabase("compacted").getCollection("cases"));
    }
    int written = 0;
    for (int round = 0; round < 12; round++) {
      try (var store = trained.start(data(), port);
          MongoClient client = store.connect()) {
        MongoDatabase database = client.getDatabase("compacted");
        MongoCollection<Document> cases = database.getCollection("cases");
        assertThat(cases.countDocuments()).isEqualTo(DOCUMENTS * 3 / 4 + written);
        assertThat(cases.countDocuments(gte("word", ""))).isEqualTo(DOCUMENTS / 2 + written);
        var compaction = CompletableFuture.runAsync(() -> compactUntilKilled(database));
        int more = random.nextInt(60);
        for (int i = 0; i < more; i++) {
          var _ =
              cases.insertOne(
                  new Document("_id", "w" + written).append("word", "tambah" + written));
          written++;
        }
        store.kill();
        compaction.get();
      }
    }
    try (var store = trained.start(data(), port);
        MongoClient client = store.connect()) {
      var _ = client.getDatabase("compacted").runCommand(COMPACT);
      assertOnlyOddWordsAreLeft();
      assertThat(data().resolve("pages.new")).doesNotExist();
    }
  }

  private static void compactUntilKilled(MongoDatabase database) {
    try {
      while (true) {
        var _ = database.runCommand(COMPACT);
      }
    } catch (MongoException _) {
      // Killed.
    }
  }

  @Test
  void needsNoMoreMemoryForALargeStore() throws Exception {
    int port = Ports.free();
    try (var store = StoreProcess.start(data(), port).awaitListening();
        MongoClient client = store.connect()) {
      MongoDatabase database = client.getDatabase("compacted");
      MongoCollection<Document> cases = database.getCollection("cases");
      byte[] photo = new byte[200_000];
      for (int batch = 0; batch < 10; batch++) {
        int from = batch * 200;
        var _ =
            cases.insertMany(
                IntStream.range(from, from + 200)
                    .mapToObj(n -> new Document("_id", n).append("photo", photo))
                    .toList());
      }

      var answer = database.runCommand(COMPACT);

      assertThat(answer).containsEntry("ok", 1.0);
      assertThat(cases.countDocuments()).isEqualTo(2_000);
      assertThat(cases.find(eq("_id", 1_999)).first()).isNotNull();
    }
  }
}
