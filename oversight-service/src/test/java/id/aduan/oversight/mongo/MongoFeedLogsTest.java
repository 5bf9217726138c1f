package id.aduan.oversight.mongo;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.aduan.embedded.store.DocumentStore;
import id.aduan.embedded.store.WorkDone;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedLogsContract;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real store keeps the contract. */
class MongoFeedLogsTest implements FeedLogsContract {
  private final TestStore store = open();
  private final FeedLogs logs = new MongoFeedLogs(store.mongo(), new MongoSetUp(store.mongo()));

  TestStore open() {
    return new TestStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Counted work, not time; only the stand-in counts it. */
  @Test
  void costsTheSameHoweverLongTheLogIs() {
    DocumentStore standIn = store.standIn();
    assumeThat(standIn).isNotNull();
    fill(1, 1_000);
    WorkDone whenShort = workOfReadingAndAppending(Objects.requireNonNull(standIn), 1_000);
    fill(1_002, 10_000);
    WorkDone whenLong = workOfReadingAndAppending(standIn, 10_000);

    assertThat(whenLong).isEqualTo(whenShort);
    assertThat(whenLong.collectionScans()).isZero();
  }

  private WorkDone workOfReadingAndAppending(DocumentStore standIn, int length) {
    WorkDone before = standIn.work();
    assertThat(logs.tail(KEMENPANRB)).isEqualTo(length);
    assertThat(logs.after(KEMENPANRB, length / 2, 50)).hasSize(50);
    assertThat(logs.missing(KEMENPANRB, List.of(notice(complaint(1), 1)))).isEmpty();
    assertThat(
            logs.add(
                List.of(new FeedEntry(KEMENPANRB, length + 1, notice(complaint(length + 1), 1)))))
        .isEqualTo(1);
    return standIn.work().since(before);
  }

  private void fill(int first, int last) {
    List<FeedEntry> entries =
        IntStream.rangeClosed(first, last)
            .mapToObj(n -> new FeedEntry(KEMENPANRB, n, notice(complaint(n), 1)))
            .toList();
    assertThat(logs.add(entries)).isEqualTo(entries.size());
  }

  @Override
  public FeedLogs logs() {
    return logs;
  }
}
