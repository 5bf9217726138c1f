package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.Accusations;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedWriter;
import id.aduan.oversight.feeds.InMemoryFeedLogs;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.summaries.Figures.Tally;
import id.aduan.oversight.summaries.InMemoryFigures;
import id.aduan.oversight.summaries.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Any cases, accusing anybody at any time, in any batches: the accused learn nothing. */
class RandomAccusationsTest {
  private static final int SEEDS = 80;
  private static final int CASES = 12;
  private static final List<Subscription> SUBSCRIPTIONS =
      List.of(
          new Subscription(new AgencyCode("ALL"), new Scope.Everything()),
          new Subscription(new AgencyCode("ROADS"), new Scope.Everything(), Set.of(DPUPR)),
          new Subscription(
              new AgencyCode("INSPECTORS"), new Scope.Misconduct(), Set.of(INSPEKTORAT)),
          new Subscription(
              new AgencyCode("TWO-OFFICES"),
              new Scope.OfOpds(Set.of(DPUPR)),
              Set.of(DINKES, INSPEKTORAT)));

  private int cut;
  private int broughtBack;

  @Test
  void letNoAccusedOfficeLearnOfItsCases() {
    for (int seed = 0; seed < SEEDS; seed++) {
      new Run(seed).all();
    }
    assertThat(cut).as("steps at which a feed grew no further").isGreaterThan(100);
    assertThat(broughtBack).as("steps at which a feed got what was withheld").isGreaterThan(20);
  }

  /** Some cases, whose events come in one order of many. */
  private final class Run {
    private final Random random;
    private final InMemoryWatchedCases cases = new InMemoryWatchedCases();
    private final FeedLogs logs = new InMemoryFeedLogs();
    private final Subscriptions subscriptions = new Subscriptions(SUBSCRIPTIONS);
    private final CaseWatcher watcher =
        new CaseWatcher(
            cases, new InMemoryHistories(), new FeedWriter(logs), (_, _) -> {}, subscriptions);
    private final List<Life> lives;

    Run(int seed) {
      random = new Random(seed);
      lives = IntStream.range(0, CASES).mapToObj(n -> new Life(n, seed * 1_000L + n)).toList();
    }

    void all() {
      List<Observation> batch = batch();
      while (!batch.isEmpty()) {
        assertThat(watcher.watch(batch)).isEqualTo(new Watched.Done());
        SUBSCRIPTIONS.forEach(this::check);
        lives.forEach(Life::endOfBatch);
        batch = batch();
      }
    }

    private List<Observation> batch() {
      List<Observation> batch = new ArrayList<>();
      for (int size = 1 + random.nextInt(4); size > 0; size--) {
        List<Life> unfinished = lives.stream().filter(Life::goesOn).toList();
        if (!unfinished.isEmpty()) {
          batch.add(unfinished.get(random.nextInt(unfinished.size())).next());
        }
      }
      return batch;
    }

    private void check(Subscription subscription) {
      List<FeedEntry> log = logs.after(subscription.agency(), 0, Integer.MAX_VALUE);
      assertThat(log)
          .extracting(FeedEntry::number)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
      for (Life life : lives) {
        int held = life.heldFor(subscription, life.told);
        assertThat(
                log.stream()
                    .map(FeedEntry::notice)
                    .filter(n -> n.complaint().equals(life.complaint)))
            .extracting(Notice::sequence)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, held).boxed().toList());
        count(life, life.heldFor(subscription, life.toldBefore), held);
      }
      checkReading(subscription);
      checkFigures(subscription);
    }

    private void count(Life life, int heldBefore, int held) {
      if (heldBefore > 0 && life.told > life.toldBefore) {
        cut += heldBefore == held ? 1 : 0;
        broughtBack += heldBefore < life.toldBefore && held == life.told ? 1 : 0;
      }
    }

    private void checkReading(Subscription subscription) {
      for (Life life : lives) {
        cases
            .find(List.of(life.complaint))
            .values()
            .forEach(watched ->
                assertThat(subscriptions.covers(subscription.agency(), watched))
                    .isEqualTo(life.isOpenTo(subscription)));
      }
    }

    private void checkFigures(Subscription subscription) {
      Set<OpdCode> offices = subscription.offices();
      assertThat(counted(new Question(Instant.EPOCH, day(100), subscription.agency(), Set.of())))
          .isEqualTo(lives.stream().filter(life -> life.isOpenTo(subscription)).count());
      assertThat(counted(new Question(Instant.EPOCH, day(100), null, offices)))
          .isEqualTo(
              lives.stream()
                  .filter(life -> life.told > 0)
                  .filter(life -> !Accusations.areAgainst(offices, life.events, life.told))
                  .count());
    }

    private long counted(Question question) {
      return new InMemoryFigures(cases::all)
          .count(question, day(7)).tallies().stream().mapToLong(Tally::cases).sum();
    }
  }

  /** One case, and how much of it was told. */
  private static final class Life {
    final TrackingId complaint;
    final List<CaseEvent> events;
    final List<WatchedCase> states;
    int told;
    int toldBefore;

    Life(int n, long seed) {
      complaint = complaint(n);
      events = RandomLives.events(seed);
      states = RandomLives.states(complaint, seed);
    }

    boolean goesOn() {
      return told < events.size();
    }

    Observation next() {
      told++;
      return Folds.observation(complaint, told, events.get(told - 1));
    }

    void endOfBatch() {
      toldBefore = told;
    }

    boolean isOpenTo(Subscription subscription) {
      return told > 0 && heldFor(subscription, told) == told;
    }

    int heldFor(Subscription subscription, int ofEvents) {
      return Accusations.heldThrough(
          subscription.offices(),
          events,
          ofEvents,
          n -> subscription.scope().covers(states.get(n - 1)));
    }
  }
}
