package id.aduan.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.aduan.embedded.broker.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledged write is there after the process was killed between the write and the read. */
final class KilledStoreTest {
  private static final int ROUNDS = Integer.getInteger("aduan.store.kills", 100);
  private static final int WRITERS = 4;

  /** Checkpoints without a pause, so that the kill meets one at work. */
  private static final String[] HASTY = {
    "-Daduan.store.checkpoint.look.ms=1", "-Daduan.store.checkpoint.bytes=1"
  };

  /**
   * What the writers know to be acknowledged: per document its version, and whether its index key
   * moved.
   */
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  @Test
  void keepsWhatItAcknowledgedThroughEveryKill(@TempDir Path directory) throws Exception {
    Path data = directory.resolve("data");
    int port = Ports.free();
    var random = new Random(1708);
    var trained = TrainedStore.train(directory);
    define(trained, data, port);
    for (int round = 0; round < ROUNDS; round++) {
      try (var store =
              round % 2 == 0 ? trained.start(data, port) : trained.start(data, port, HASTY);
          var client = store.connect()) {
        MongoCollection<Document> cases = client.getDatabase("killed").getCollection("cases");
        verify(cases, round);
        writeUntilKilled(store, cases, round, 5 + random.nextInt(60));
      }
    }
    try (var store = trained.start(data, port);
        var client = store.connect()) {
      verify(client.getDatabase("killed").getCollection("cases"), ROUNDS);
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
  }

  private static void define(TrainedStore trained, Path data, int port) {
    try (var store = trained.start(data, port);
        var client = store.connect()) {
      MongoCollection<Document> cases = client.getDatabase("killed").getCollection("cases");
      cases.createIndex(Indexes.ascending("state", "round"));
      cases.createIndex(
          Indexes.ascending("reference"), new IndexOptions().unique(true).sparse(true));
    }
  }

  /**
   * Writers go on until the connection breaks under them; some writes are acknowledged, one may be
   * in flight.
   */
  private void writeUntilKilled(
      StoreProcess store, MongoCollection<Document> cases, int round, int enough) throws Exception {
    var done = new AtomicInteger();
    var writing = new ArrayList<Future<?>>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "r" + round + "w" + writer;
        writing.add(writers.submit(() -> write(cases, name, round, done)));
      }
      Awaitility.await()
          .pollDelay(java.time.Duration.ZERO)
          .pollInterval(java.time.Duration.ofMillis(1))
          .until(() -> done.get() >= enough || writing.stream().anyMatch(Future::isDone));
      store.kill();
      for (Future<?> writer : writing) {
        var _ = writer.get(20, TimeUnit.SECONDS);
      }
    }
  }

  private void write(MongoCollection<Document> cases, String name, int round, AtomicInteger done) {
    try {
      for (int i = 0; ; i++) {
        String id = name + "-" + i;
        cases.insertOne(
            new Document("_id", id)
                .append("version", 1)
                .append("round", round)
                .append("state", "NEW")
                .append("reference", "ref-" + id)
                .append("events", List.of("received")));
        acknowledged.put(id, 1);
        var _ =
            cases.updateOne(
                and(eq("_id", id), eq("version", 1)),
                combine(inc("version", 1), set("state", "DONE"), push("events", "done")));
        acknowledged.put(id, 2);
        var _ = done.incrementAndGet();
      }
    } catch (MongoSocketException | MongoTimeoutException | MongoConnectionPoolClearedException _) {
      // Killed. Any other answer is one that no writer should get.
    }
  }

  /** Everything acknowledged is there, and indexes tell the same as documents. */
  private void verify(MongoCollection<Document> cases, int round) {
    String last = "r" + (round - 1) + "w";
    var found = new ArrayList<Document>();
    for (Document document : round == ROUNDS ? cases.find() : cases.find(eq("round", round - 1))) {
      found.add(document);
    }
    Map<String, Document> byId = new ConcurrentHashMap<>();
    found.forEach(document -> byId.put(document.getString("_id"), document));
    acknowledged.forEach((id, version) -> {
      if (round == ROUNDS || id.startsWith(last)) {
        Document document = byId.get(id);
        assertThat(document).as(id).isNotNull();
        int stored = Objects.requireNonNull(document).getInteger("version");
        assertThat(stored).as(id).isBetween(version, version + 1);
        assertThat(document.getString("state")).isEqualTo(stored == 1 ? "NEW" : "DONE");
        assertThat(document.getList("events", String.class)).hasSize(stored);
      }
    });
    for (String state : List.of("NEW", "DONE")) {
      var byIndex = new ArrayList<String>();
      var filter = and(eq("state", state), eq("round", round - 1));
      cases
          .find(filter)
          .sort(ascending("round", "_id"))
          .forEach(document -> byIndex.add(document.getString("_id")));
      assertThat(byIndex)
          .containsExactlyElementsOf(
              byId.values().stream()
                  .filter(document -> Objects.equals(document.get("round"), round - 1))
                  .filter(document -> state.equals(document.get("state")))
                  .map(document -> document.getString("_id"))
                  .sorted()
                  .toList());
    }
    found.stream()
        .findAny()
        .ifPresent(document ->
            assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() ->
                    cases.insertOne(
                        new Document("_id", "double")
                            .append("reference", document.get("reference"))))
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(11000)));
  }

  @Test
  void opensAgainWithinASecondOrTwoAfterAKillAmidManyWrites(@TempDir Path directory)
      throws Exception {
    Path data = directory.resolve("data");
    int port = Ports.free();
    try (var store = StoreProcess.start(data, port).awaitListening();
        MongoClient client = store.connect()) {
      MongoCollection<Document> cases = client.getDatabase("killed").getCollection("bulk");
      cases.createIndex(Indexes.ascending("n"));
      for (int batch = 0; batch < 20; batch++) {
        int from = batch * 1_000;
        var documents = new ArrayList<Document>();
        for (int i = from; i < from + 1_000; i++) {
          documents.add(new Document("_id", i).append("n", -i).append("text", "x".repeat(500)));
        }
        var _ = cases.insertMany(documents);
      }
      store.kill();
    }
    try (var store = StoreProcess.start(data, port).awaitListening();
        MongoClient client = store.connect()) {
      MongoCollection<Document> cases = client.getDatabase("killed").getCollection("bulk");
      assertThat(cases.countDocuments()).isEqualTo(20_000);
      assertThat(cases.find(eq("n", -12_345)).first()).isNotNull();
      assertThat(cases.countDocuments(com.mongodb.client.model.Filters.lte("n", 0)))
          .isEqualTo(20_000);
    }
  }
}
