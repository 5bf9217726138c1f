package id.aduan.oversight.feeds;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.OMBUDSMAN;
import static id.aduan.oversight.feeds.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of logs promises, whatever it is made of. */
public interface FeedLogsContract {
  FeedLogs logs();

  @Test
  default void beginsWithoutEntries() {
    assertThat(logs().tail(KEMENPANRB)).isZero();
    assertThat(logs().after(KEMENPANRB, 0, 10)).isEmpty();
  }

  @Test
  default void givesBackWhatWasAddedInPages() {
    List<FeedEntry> entries = entries(KEMENPANRB, 1, 25);
    assertThat(logs().add(entries)).isEqualTo(25);

    assertThat(logs().tail(KEMENPANRB)).isEqualTo(25);
    assertThat(logs().after(KEMENPANRB, 0, 10)).isEqualTo(entries.subList(0, 10));
    assertThat(logs().after(KEMENPANRB, 10, 10)).isEqualTo(entries.subList(10, 20));
    assertThat(logs().after(KEMENPANRB, 20, 10)).isEqualTo(entries.subList(20, 25));
    assertThat(logs().after(KEMENPANRB, 25, 10)).isEmpty();
  }

  @Test
  default void keepsTheLogsOfAgenciesApartEvenIfOneNameBeginsWithTheOther() {
    AgencyCode longer = new AgencyCode("KEMENPANRB-2");
    assertThat(logs().add(entries(KEMENPANRB, 1, 3))).isEqualTo(3);
    assertThat(logs().add(entries(longer, 1, 2))).isEqualTo(2);

    assertThat(logs().tail(KEMENPANRB)).isEqualTo(3);
    assertThat(logs().tail(longer)).isEqualTo(2);
    assertThat(logs().tail(OMBUDSMAN)).isZero();
    assertThat(logs().after(KEMENPANRB, 0, 10)).hasSize(3);
  }

  @Test
  default void stopsAtANumberThatIsTaken() {
    assertThat(logs().add(List.of(new FeedEntry(KEMENPANRB, 3, notice(complaint(9), 1)))))
        .isEqualTo(1);

    assertThat(logs().add(entries(KEMENPANRB, 1, 5))).isEqualTo(2);
    assertThat(logs().after(KEMENPANRB, 0, 10))
        .extracting(FeedEntry::number)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  default void stopsAtANoticeThatItHas() {
    assertThat(logs().add(entries(KEMENPANRB, 1, 1))).isEqualTo(1);
    List<FeedEntry> again =
        List.of(
            new FeedEntry(KEMENPANRB, 2, notice(complaint(9), 1)),
            new FeedEntry(KEMENPANRB, 3, notice(complaint(1), 1)),
            new FeedEntry(KEMENPANRB, 4, notice(complaint(9), 2)));

    assertThat(logs().add(again)).isEqualTo(1);
    assertThat(logs().tail(KEMENPANRB)).isEqualTo(2);
  }

  @Test
  default void saysWhatIsMissing() {
    assertThat(logs().add(entries(KEMENPANRB, 1, 2))).isEqualTo(2);
    List<Notice> asked =
        List.of(notice(complaint(2), 2), notice(complaint(1), 1), notice(complaint(7), 1));

    assertThat(logs().missing(KEMENPANRB, asked))
        .containsExactly(notice(complaint(2), 2), notice(complaint(7), 1));
    assertThat(logs().missing(OMBUDSMAN, asked)).isEqualTo(asked);
  }

  /** Each writer stands for a process of its own; all of them bring all that there is. */
  @Test
  default void staysGaplessAndWithoutDoublesWhileSeveralProcessesAppendTheSame() throws Exception {
    List<TrackingId> complaints = IntStream.range(0, 12).mapToObj(i -> complaint(i)).toList();
    try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
      List<Future<?>> done = new ArrayList<>();
      for (int process = 0; process < 4; process++) {
        int first = process * 3;
        done.add(
            processes.submit(() -> {
              FeedWriter writer = new FeedWriter(logs());
              for (long sequence = 1; sequence <= 6; sequence++) {
                List<Notice> batch = new ArrayList<>();
                for (int i = 0; i < complaints.size(); i++) {
                  batch.add(notice(complaints.get((first + i) % complaints.size()), sequence));
                }
                assertThat(writer.append(KEMENPANRB, batch)).isGreaterThanOrEqualTo(12 * sequence);
              }
            }));
      }
      for (Future<?> process : done) {
        process.get();
      }
    }

    List<FeedEntry> log = logs().after(KEMENPANRB, 0, 1_000);
    assertThat(log)
        .extracting(FeedEntry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 72).boxed().toList());
    for (TrackingId complaint : complaints) {
      assertThat(log.stream().map(FeedEntry::notice).filter(n -> n.complaint().equals(complaint)))
          .extracting(Notice::sequence)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  private static List<FeedEntry> entries(AgencyCode agency, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(n -> new FeedEntry(agency, n, notice(complaint(n), 1)))
        .toList();
  }
}
