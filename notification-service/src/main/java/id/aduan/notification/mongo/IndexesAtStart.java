package id.aduan.notification.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the indexes that the ledger's questions need, as soon as the store is there. */
final class IndexesAtStart implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndexesAtStart.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private final MongoTemplate mongo;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  IndexesAtStart(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  static void make(MongoTemplate mongo) {
    MongoCollection<Document> messages = mongo.getCollection(MongoLedger.MESSAGES);
    String _ = messages.createIndex(Indexes.ascending(EntryDocument.CHANNEL, EntryDocument.DUE));
    String _ = messages.createIndex(Indexes.ascending(EntryDocument.CASE, EntryDocument.SEQUENCE));
    String _ = messages.createIndex(Indexes.ascending(EntryDocument.STATE, EntryDocument.ID));
    String _ =
        messages.createIndex(
            Indexes.ascending(LedgerOutbox.UNPUBLISHED_SINCE), new IndexOptions().sparse(true));
  }

  @Override
  public void start() {
    running = true;
    Thread _ = Thread.ofVirtual().name("ledger-indexes").start(this::untilMade);
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void untilMade() {
    try {
      while (running && !made()) {
        boolean _ = stopped.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean made() {
    try {
      make(mongo);
      return true;
    } catch (DataAccessException | MongoException e) {
      log.warn("Indexes wait for the store: {}", e.getClass().getSimpleName());
      return false;
    }
  }
}
