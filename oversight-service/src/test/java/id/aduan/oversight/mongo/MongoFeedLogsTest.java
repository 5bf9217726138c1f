package id.aduan.oversight.mongo;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.aduan.embedded.store.WorkDone;
import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedLogsContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real store keeps the contract. */
class MongoFeedLogsTest implements FeedLogsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final FeedLogs logs = new MongoFeedLogs(STORE.mongo(), new MongoSetUp(STORE.mongo()));

  /** Counted work, not time; only the stand-in counts it. */
  @Test
  void costsTheSameHoweverLongTheLogIs() {
    assumeThat(STORE.work()).isPresent();
    fill(1, 1_000);
    WorkDone whenShort = workOfReadingAndAppending(1_000);
    fill(1_002, 10_000);
    WorkDone whenLong = workOfReadingAndAppending(10_000);

    assertThat(whenLong).isEqualTo(whenShort);
    assertThat(whenLong.collectionScans()).isZero();
  }

  private WorkDone workOfReadingAndAppending(int length) {
    WorkDone before = STORE.work().orElseThrow();
    assertThat(logs.tail(KEMENPANRB)).isEqualTo(length);
    assertThat(logs.after(KEMENPANRB, length / 2, 50)).hasSize(50);
    assertThat(logs.missing(KEMENPANRB, List.of(notice(complaint(1), 1)))).isEmpty();
    assertThat(
            logs.add(
                List.of(new FeedEntry(KEMENPANRB, length + 1, notice(complaint(length + 1), 1)))))
        .isEqualTo(1);
    return STORE.work().orElseThrow().since(before);
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
