package id.aduan.oversight.mongo;

import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.feeds.Notices;
import id.aduan.oversight.summaries.Figures.Counted;
import id.aduan.oversight.summaries.InMemoryFigures;
import id.aduan.oversight.summaries.Question;
import id.aduan.oversight.watching.RandomLives;
import id.aduan.oversight.watching.WatchedCase;
import id.aduan.oversight.watching.WatchedCases.Change;
import id.aduan.oversight.watching.WatchedCases.SaveResult;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the store counts is what memory counts. */
class MongoFiguresTest {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Test
  void countsWhatMemoryCounts() {
    List<WatchedCase> cases =
        IntStream.range(0, 300)
            .mapToObj(n ->
                RandomLives.inFeeds(
                    RandomLives.lastState(complaint(n), n),
                    n % 3 == 0 ? Set.of(Notices.OMBUDSMAN) : Set.of()))
            .toList();
    assertThat(
            new MongoWatchedCases(STORE.mongo(), new MongoSetUp(STORE.mongo()))
                .save(cases.stream().map(watched -> new Change(0, watched)).toList()))
        .isEqualTo(SaveResult.ALL_SAVED);

    for (Question question :
        List.of(
            new Question(Instant.EPOCH, day(100), null, Set.of()),
            new Question(day(-10), day(-3), null, Set.of()),
            new Question(Instant.EPOCH, day(100), Notices.OMBUDSMAN, Set.of()),
            new Question(Instant.EPOCH, day(100), null, Set.of(INSPEKTORAT)),
            new Question(Instant.EPOCH, day(100), null, Set.of(INSPEKTORAT, DPUPR)),
            new Question(Instant.EPOCH, day(100), Notices.OMBUDSMAN, Set.of(DPUPR)),
            new Question(day(1), day(100), null, Set.of()))) {
      Counted counted = new MongoFigures(STORE.mongo()).count(question, day(7));
      Counted expected = new InMemoryFigures(() -> cases).count(question, day(7));

      assertThat(counted.tallies()).containsExactlyInAnyOrderElementsOf(expected.tallies());
      assertThat(counted.overdue()).containsExactlyInAnyOrderElementsOf(expected.overdue());
      assertThat(counted.charges()).containsExactlyInAnyOrderElementsOf(expected.charges());
    }
  }
}
