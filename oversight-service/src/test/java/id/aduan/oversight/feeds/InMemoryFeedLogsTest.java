package id.aduan.oversight.feeds;

/** The twin keeps the contract. */
class InMemoryFeedLogsTest implements FeedLogsContract {
  private final FeedLogs logs = new InMemoryFeedLogs();

  @Override
  public FeedLogs logs() {
    return logs;
  }
}
