package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.TrackingId;
import id.aduan.kit.testing.TestStore;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.ClockHandler;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.cases.ManyCases;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.cases.Share;
import id.aduan.routing.cases.Stored;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Many deadlines at one instant, two instances at work, one of them stopped in between: each is
 * told of once. {@code ./aduan bench clock} is the same with processes that are killed, and with
 * numbers.
 */
final class ClockAtScaleTest {
  private static final int CASES = 3_000;
  private static final int DUE = 600;
  private static final int PAGE = 20;
  private static final Instant AT = CaseExamples.ACCEPTED.plus(Duration.ofHours(30));

  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();
  private final MongoCases cases = new MongoCases(mongo, new OldEvents(mongo, 200));

  @Test
  void tellsOfEachDeadlineOnceThoughTwoLookAndOneDies() throws Exception {
    new StoreSetup(mongo, new MongoAppointments(mongo), List::of).setUp();
    var seeding = new Seeding(mongo, CaseExamples.ACCEPTED);
    seeding.seed(0, DUE, ManyCases.OPEN, AT);
    seeding.seed(DUE, CASES, ManyCases.OPEN, null);

    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> dying =
          both.submit(() -> clock(new Dying(cases, DUE / PAGE / 4), 1).handle());
      Future<Integer> living = both.submit(() -> clock(cases, 2).handle());

      assertThat(dying).failsWithin(Duration.ofMinutes(1));
      assertThat(living).succeedsWithin(Duration.ofMinutes(1));
    }
    var _ = clock(cases, 3).handle();

    assertThat(LongStream.range(0, DUE)).allMatch(number -> misses(number).equals(List.of(AT)));
    assertThat(LongStream.range(DUE, CASES)).allMatch(number -> misses(number).isEmpty());
  }

  private List<Instant> misses(long number) {
    return cases.history(Complaints.numbered(number)).stream()
        .map(Recorded::event)
        .filter(DeadlineMissed.class::isInstance)
        .map(event -> ((DeadlineMissed) event).due())
        .toList();
  }

  private static ClockHandler clock(Cases cases, int seed) {
    CaseWork work =
        new CaseWork(
            cases,
            CaseExamples.DECIDER,
            CaseExamples.ASSIGNMENTS,
            Clock.fixed(AT, ZoneOffset.UTC),
            () -> {});
    return new ClockHandler(work, PAGE, new Random(seed));
  }

  /** The store as somebody sees it who dies after a write, before he knows that it was written. */
  private static final class Dying implements Cases {
    private final Cases store;
    private int left;

    private Dying(Cases store, int writes) {
      this.store = store;
      this.left = writes;
    }

    @Override
    public Set<TrackingId> save(List<CaseWrite> writes) {
      Set<TrackingId> overtaken = store.save(writes);
      left--;
      if (left == 0) {
        throw new IllegalStateException("died");
      }
      return overtaken;
    }

    @Override
    public List<Case> late(Instant now, Share share, int limit) {
      return store.late(now, share, limit);
    }

    @Override
    public Map<TrackingId, Stored> load(Collection<TrackingId> ids) {
      return store.load(ids);
    }

    @Override
    public Optional<Stored.Opened> find(TrackingId id) {
      return store.find(id);
    }

    @Override
    public List<Recorded> history(TrackingId id) {
      return store.history(id);
    }

    @Override
    public WorkPage list(WorkQuery query) {
      return store.list(query);
    }
  }
}
