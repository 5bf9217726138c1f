package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.kit.testing.TestStore;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.ClockHandler;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.cases.ManyCases;
import id.aduan.routing.cases.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
      Future<Integer> dying = both.submit(() -> clock(1, dyingAfter(DUE / PAGE / 4)).handle());
      Future<Integer> living = both.submit(() -> clock(2, () -> {}).handle());

      assertThat(dying).failsWithin(Duration.ofMinutes(1));
      assertThat(living).succeedsWithin(Duration.ofMinutes(1));
    }
    var _ = clock(3, () -> {}).handle();

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

  private ClockHandler clock(int seed, Runnable afterEachWrite) {
    CaseWork work =
        new CaseWork(
            cases,
            CaseExamples.DECIDER,
            CaseExamples.ASSIGNMENTS,
            Clock.fixed(AT, ZoneOffset.UTC),
            afterEachWrite);
    return new ClockHandler(work, PAGE, new Random(seed));
  }

  /** Somebody who dies after so many writes, before he knows of the last that it was written. */
  private static Runnable dyingAfter(int writes) {
    AtomicInteger left = new AtomicInteger(writes);
    return () -> {
      if (left.decrementAndGet() == 0) {
        throw new IllegalStateException("died");
      }
    };
  }
}
