package id.aduan.intake.mongo;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the indexes as soon as the store is there; the doors do not wait for it. */
final class IndexesAtStart {
  private static final Logger log = LoggerFactory.getLogger(IndexesAtStart.class);
  private final WithIndexes collection;
  private volatile boolean done;

  IndexesAtStart(WithIndexes collection) {
    this.collection = collection;
  }

  @Scheduled(fixedDelay = 5_000)
  void ensure() {
    if (done) {
      return;
    }
    try {
      collection.ensureIndexes();
      done = true;
    } catch (MongoException | DataAccessException e) {
      log.warn("Indexes wait for the store: {}", e.getClass().getSimpleName());
    }
  }
}
