package id.aduan.oversight.mongo;

import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedLogsContract;
import org.junit.jupiter.api.AfterEach;

/** The real store keeps the contract. */
class MongoFeedLogsTest implements FeedLogsContract {
  private final TestStore store = new TestStore();
  private final FeedLogs logs = new MongoFeedLogs(store.mongo(), new MongoSetUp(store.mongo()));

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public FeedLogs logs() {
    return logs;
  }
}
