package id.aduan.oversight.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.feeds.FeedMarks;
import id.aduan.oversight.feeds.FeedMarksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real store keeps the contract. */
class MongoFeedMarksTest implements FeedMarksContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final FeedMarks marks = new MongoFeedMarks(STORE.mongo());

  @Override
  public FeedMarks marks() {
    return marks;
  }
}
