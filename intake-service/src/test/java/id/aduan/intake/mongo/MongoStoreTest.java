package id.aduan.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.dossiers.Dossiers.Change;
import id.aduan.intake.dossiers.DossiersContract;
import id.aduan.intake.dossiers.Fixtures;
import id.aduan.intake.testing.Times;
import id.aduan.intake.tracking.Progresses;
import id.aduan.intake.tracking.ProgressesContract;
import id.aduan.kit.stream.Outbox.Pending;
import id.aduan.kit.testing.TestStore;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.threeten.extra.MutableClock;

/** The store's promises over the real driver. */
class MongoStoreTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();

  @Nested
  class OfDossiers implements DossiersContract {
    private final MutableClock clock = Times.clock();
    private final MongoDossiers dossiers = new MongoDossiers(mongo, clock);

    @BeforeEach
    void index() {
      dossiers.ensureIndexes();
    }

    @Override
    public Dossiers dossiers() {
      return dossiers;
    }

    @Override
    public MutableClock clock() {
      return clock;
    }
  }

  @Nested
  class OfProgresses implements ProgressesContract {
    @Override
    public Progresses progresses() {
      return new MongoProgresses(mongo);
    }
  }

  @Nested
  class OfTheJournal {
    private final MongoJournal journal = new MongoJournal(mongo, LONGEST);

    @Test
    void losesWhatIsErasedBeforeItWasPublished() {
      journal.append(Fixtures.received(Fixtures.COMPLAINT, "Jalan rusak"));
      journal.append(Fixtures.replied(Fixtures.COMPLAINT, "1", "Di pasar"));
      journal.append(Fixtures.received(Fixtures.OTHER, "Sampah menumpuk"));

      journal.erase(List.of(Fixtures.COMPLAINT));

      assertThat(journal.pending(10, List.of()))
          .extracting(OfTheJournal::read)
          .extracting(Envelope::trackingId)
          .containsExactly(Fixtures.OTHER);
    }

    @Test
    void keepsRecordsAsTheyWillBePublishedInTheirOrder() {
      var first = Fixtures.received(Fixtures.COMPLAINT, "Jalan rusak");
      var second = Fixtures.replied(Fixtures.COMPLAINT, "1", "Di pasar");
      journal.append(first);
      journal.append(second);

      assertThat(journal.depth()).isEqualTo(2);
      assertThat(journal.pending(10, List.of()))
          .extracting(OfTheJournal::read)
          .containsExactly(first, second);
      assertThat(journal.pending(1, List.of()))
          .extracting(OfTheJournal::read)
          .containsExactly(first);
    }

    @Test
    void leavesOutWhatIsBlocked() {
      journal.append(Fixtures.received(Fixtures.COMPLAINT, "Jalan rusak"));
      journal.append(Fixtures.received(Fixtures.OTHER, "Sampah menumpuk"));
      String blocked = journal.pending(1, List.of()).getFirst().id();

      assertThat(journal.pending(10, List.of(blocked)))
          .hasSize(1)
          .extracting(Pending::id)
          .doesNotContain(blocked);
    }

    @Test
    void forgetsWhatIsPublished() {
      journal.append(Fixtures.received(Fixtures.COMPLAINT, "Jalan rusak"));
      journal.append(Fixtures.received(Fixtures.OTHER, "Sampah menumpuk"));

      journal.published(journal.pending(1, List.of()));

      assertThat(journal.pending(10, List.of()))
          .singleElement()
          .extracting(pending -> pending.records().getFirst().key())
          .isEqualTo(Fixtures.OTHER.value());
    }

    private static Envelope<?> read(Pending pending) {
      ProducerRecord<String, byte[]> outgoing = pending.records().getFirst();
      var decoded =
          CloudEvents.read(
              EventCodec.DOSSIERS,
              name -> {
                var header = outgoing.headers().lastHeader(name);
                return header == null ? null : header.value();
              },
              outgoing.value());
      return ((Decoded.Known<? extends Envelope<?>>) decoded).event();
    }
  }

  @Nested
  class OfKnownComplaints {
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("store");
    private final MongoKnownComplaints known =
        new MongoKnownComplaints(mongo, breaker, LONGEST, new Pace(1_000, System::nanoTime));

    @Test
    void knowsWhatIsRecorded() {
      var received = Fixtures.aComplaint("Jalan rusak");
      save("Jalan rusak");

      assertThat(known.find(Fixtures.COMPLAINT))
          .contains(new Known(received.contentHash(), received.acceptedAt(), true));
      assertThat(known.find(Fixtures.OTHER)).isEmpty();
    }

    @Test
    void doesNotAskAStoreThatIsKnownToBeAway() {
      save("Jalan rusak");
      breaker.transitionToForcedOpenState();

      assertThat(known.find(Fixtures.COMPLAINT)).isEmpty();
    }

    @Test
    void asksNoMoreOftenThanItsPaceAllows() {
      save("Jalan rusak");
      MongoKnownComplaints paced =
          new MongoKnownComplaints(mongo, breaker, LONGEST, new Pace(1, () -> 0));

      assertThat(paced.find(Fixtures.COMPLAINT)).isPresent();
      assertThat(paced.find(Fixtures.COMPLAINT)).isEmpty();
    }

    private void save(String text) {
      var entry =
          new id.aduan.intake.dossiers.Entry(
              Fixtures.received(Fixtures.COMPLAINT, text).id(),
              Times.NOW,
              Fixtures.aComplaint(text));
      new MongoDossiers(mongo, Times.clock())
          .save(
              List.of(
                  new Change(
                      Fixtures.COMPLAINT,
                      DossiersContract.NOTHING,
                      new Recorded(entry, List.of()))));
    }
  }

  @Test
  void doesNotWaitForAStoreThatHangs() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(() ->
            Bounded.within(
                Duration.ofMillis(20),
                () -> {
                  never.await();
                  return "";
                }));
  }

  @Test
  void doesNotEvenAskAStoreThatWasSilentForOthers() {
    CircuitBreaker breaker =
        CircuitBreaker.of(
            "test",
            CircuitBreakerConfig.custom()
                .slidingWindow(2, 2, SlidingWindowType.COUNT_BASED)
                .build());
    GuardedReads reads = new GuardedReads(breaker, Duration.ofMillis(20));
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Supplier<String> silent =
        () -> {
          asked.incrementAndGet();
          try {
            never.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return "";
        };

    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> reads.soon(silent));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> reads.soon(silent));
    assertThatExceptionOfType(DataAccessResourceFailureException.class)
        .isThrownBy(() -> reads.soon(silent));
    assertThat(asked).hasValue(2);
  }

  @Test
  void allowsABurstOfASecondAndThenItsPace() {
    long[] now = {0};
    Pace pace = new Pace(2, () -> now[0]);

    assertThat(List.of(pace.allows(), pace.allows(), pace.allows()))
        .containsExactly(true, true, false);
    now[0] += 500_000_000L;
    assertThat(List.of(pace.allows(), pace.allows())).containsExactly(true, false);
  }
}
