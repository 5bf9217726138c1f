package id.aduan.oversight.feeds;

/** The twin keeps the contract. */
class InMemoryFeedMarksTest implements FeedMarksContract {
  private final FeedMarks marks = new InMemoryFeedMarks();

  @Override
  public FeedMarks marks() {
    return marks;
  }
}
