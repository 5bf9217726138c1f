package id.aduan.oversight.mongo;

import id.aduan.oversight.feeds.FeedMarks;
import id.aduan.oversight.feeds.FeedMarksContract;
import org.junit.jupiter.api.AfterEach;

/** The real store keeps the contract. */
class MongoFeedMarksTest implements FeedMarksContract {
  private final TestStore store = open();
  private final FeedMarks marks = new MongoFeedMarks(store.mongo());

  TestStore open() {
    return new TestStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public FeedMarks marks() {
    return marks;
  }
}
