package id.aduan.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;

/**
 * How many lives a second the store itself would bear: an insert and as many conditional updates of
 * a document as a case has events, by the driver alone, with the size of a case at its end and the
 * indexes of cases.
 */
final class StoreCeiling {
  private static final int WRITERS = 32;
  private static final String DATABASE = "bench";

  private final String uri;

  StoreCeiling(String uri) {
    this.uri = uri;
  }

  double livesPerSecond(int updates, Duration warmUp, Duration duration)
      throws InterruptedException {
    try (MongoClient client = MongoClients.create(uri)) {
      MongoCollection<Document> real = client.getDatabase("routing").getCollection("cases");
      Document sample = real.find(Filters.eq("state", "CLOSED")).first();
      if (sample == null) {
        throw new IllegalStateException("store: no closed case (expected: one to measure with)");
      }
      MongoCollection<Document> cases =
          client
              .getDatabase(DATABASE)
              .getCollection("cases")
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
      try {
        index(real, cases);
        double ignored = round(cases, sample, updates, warmUp);
        return ignored < 0 ? ignored : round(cases, sample, updates, duration);
      } finally {
        client.getDatabase(DATABASE).drop();
      }
    }
  }

  private static void index(MongoCollection<Document> as, MongoCollection<Document> cases) {
    for (Document index : as.listIndexes()) {
      IndexOptions options =
          new IndexOptions()
              .sparse(index.getBoolean("sparse", false))
              .unique(index.getBoolean("unique", false));
      String _ = cases.createIndex(index.get("key", Document.class), options);
    }
  }

  private static double round(
      MongoCollection<Document> cases, Document sample, int updates, Duration duration)
      throws InterruptedException {
    LongAdder lives = new LongAdder();
    long began = System.nanoTime();
    Crowd.of(
        WRITERS,
        writer -> {
          for (int life = 0; System.nanoTime() - began < duration.toNanos(); life++) {
            live(cases, new Document(sample), began + "-" + writer + "-" + life, updates);
            lives.increment();
          }
        });
    return lives.sum() / ((System.nanoTime() - began) / 1e9);
  }

  private static void live(
      MongoCollection<Document> cases, Document document, String id, int updates) {
    cases.insertOne(document.append("_id", id).append("version", 0L));
    for (long version = 0; version < updates; version++) {
      long matched =
          cases
              .replaceOne(
                  Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
                  document.append("version", version + 1))
              .getMatchedCount();
      if (matched != 1) {
        throw new IllegalStateException("update: %d matched (expected: 1)".formatted(matched));
      }
    }
  }
}
