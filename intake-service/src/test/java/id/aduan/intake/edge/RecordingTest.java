package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.ErasureReason;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.complaints.Journal;
import id.aduan.intake.complaints.KnownComplaints;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.dossiers.AwaitedCases;
import id.aduan.intake.dossiers.Dossier;
import id.aduan.intake.dossiers.Dossier.Erased;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossier.Waiting;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.dossiers.Fixtures;
import id.aduan.intake.identity.Origin;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import id.aduan.intake.tracking.Moments;
import id.aduan.intake.tracking.Progresses;
import id.aduan.kit.stream.DeadLetters;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoTemplate;

class RecordingTest extends OnTheBackbone {
  private static final AtomicInteger NEXT = new AtomicInteger();
  @Autowired private Dossiers dossiers;
  @Autowired private Progresses progresses;
  @Autowired private AwaitedCases awaited;
  @Autowired private KnownComplaints known;
  @Autowired private Journal journal;
  @Autowired private RecentKeys recent;
  @Autowired private MongoTemplate mongo;
  @Autowired private DeadLetters deadLetters;

  @Autowired
  @Qualifier("storeBreaker")
  private CircuitBreaker storeBreaker;

  private TrackingId complaint;
  private Publisher publisher;

  @BeforeEach
  void another() {
    complaint = TrackingId.ofPayload("%012d".formatted(NEXT.incrementAndGet()));
    publisher = new Publisher(Backbone.kafka());
  }

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void recordsWhatComesTwiceOnce() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.replied(complaint, "1", "Di pasar"));
    publish(Fixtures.replied(complaint, "1", "Di pasar"));
    publish(Fixtures.replied(complaint, "2", "Di sekolah"));

    Recorded recorded = await(Recorded.class, found -> found.followUps().size() == 2);
    assertThat(recorded.complaint().event()).isEqualTo(Fixtures.aComplaint("Jalan rusak"));
    assertThat(published()).hasSize(5);
  }

  @Test
  void letsAFollowUpThatOvertookItsComplaintWait() {
    publish(Fixtures.replied(complaint, "1", "Di pasar"));
    Waiting _ = await(Waiting.class, _ -> true);

    publish(Fixtures.received(complaint, "Jalan rusak"));
    assertThat(await(Recorded.class, _ -> true).followUps()).hasSize(1);
  }

  @Test
  void erasesForGoodAndTakesTheWordsOutOfTheTimeline() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publisher.happened(complaint.value(), 1, Moments.opened(), Map.of());
    publisher.happened(
        complaint.value(),
        2,
        Moments.asked(),
        Map.of(id.aduan.contract.ContentPart.QUESTION, "Di mana?"));
    awaitWords(true);

    publish(Fixtures.erased(complaint));
    Erased _ = await(Erased.class, _ -> true);
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.replied(complaint, "1", "Di pasar"));
    publisher.happened(
        complaint.value(),
        3,
        Moments.asked(),
        Map.of(id.aduan.contract.ContentPart.QUESTION, "Di mana?"));

    awaitSequence(3);
    awaitWords(false);
    TrackingId marker = TrackingId.ofPayload("%012d".formatted(NEXT.incrementAndGet()));
    publish(Fixtures.received(marker, "Jalan rusak"));
    assertThat(dossier()).isInstanceOf(Erased.class);
  }

  @Test
  void makesAnErasureKnownThatIsOrderedInTheCaseAndConfirmsItOnce() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.replied(complaint, "1", "Di pasar"));
    Recorded _ = await(Recorded.class, found -> found.followUps().size() == 1);
    journal.append(Fixtures.replied(complaint, "2", "Belum terbit"));
    publisher.happened(complaint.value(), 1, Moments.opened(), Map.of());
    orderErasure(2);
    orderErasure(2);

    Erased _ = await(Erased.class, _ -> true);
    awaitPublished(DossierErasureConfirmed.class);
    assertThat(recent.find(complaint.value())).isEmpty();
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.replied(complaint, "3", "Terlambat"));
    TrackingId marker = complaint;
    another();
    publish(Fixtures.received(complaint, "Jalan rusak"));
    Recorded _ = await(Recorded.class, _ -> true);
    complaint = marker;

    assertThat(idsOf(DossierErased.class)).hasSize(1);
    assertThat(idsOf(DossierErasureConfirmed.class)).hasSize(1);
    assertThat(
            mongo.getCollectionNames().stream()
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toJson)
                .filter(json -> json.contains(complaint.value())))
        .isNotEmpty()
        .noneMatch(json ->
            Stream.of("Jalan", "pasar", "Warga", "Terlambat", "contentHash", "salt")
                .anyMatch(json::contains));
  }

  @Test
  void hearsOfAnErasureThoughTheCaseWaitsBehindADeadLetter() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publisher.happened(complaint.value(), 1, Moments.opened(), Map.of());
    awaitSequence(1);
    publisher.happened(complaint.value(), 3, Moments.asked(), Map.of());
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            deadLetters.parked().stream()
                .anyMatch(parked -> parked.key().equals(complaint.value())));
    orderErasure(4);

    Erased _ = await(Erased.class, _ -> true);
    awaitPublished(DossierErasureConfirmed.class);
  }

  private void orderErasure(long sequence) {
    publisher.happened(
        complaint.value(),
        sequence,
        new ErasureOrdered(Actor.COORDINATOR, ErasureReason.REPORTER_REQUEST, Times.NOW),
        Map.of());
  }

  private Set<EventId> idsOf(Class<? extends DossierEvent> type) {
    return published().stream()
        .filter(envelope -> type.isInstance(envelope.event()))
        .map(Envelope::id)
        .collect(Collectors.toSet());
  }

  private void awaitPublished(Class<? extends DossierEvent> type) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !idsOf(type).isEmpty());
  }

  @Test
  void erasesADossierWhoseFollowUpsCanNotBeRecorded() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    List<Envelope<DossierEvent>> replies = new ArrayList<>();
    for (int i = 0; i <= 300; i++) {
      replies.add(Fixtures.replied(complaint, "n" + i, "Lagi " + i));
    }
    publisher.publish(Topics.DOSSIERS, EventCodec.DOSSIERS, replies);
    Recorded _ = await(Recorded.class, found -> found.followUps().size() == 300);

    publish(Fixtures.erased(complaint));

    Erased _ = await(Erased.class, _ -> true);
  }

  @Test
  void keepsASecondComplaintUnderTheSameNumberAsAnAdditionThatIsPublished() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.received(complaint, "Sampah menumpuk"));
    publish(Fixtures.received(complaint, "Sampah menumpuk"));

    Recorded recorded = await(Recorded.class, found -> !found.followUps().isEmpty());
    assertThat(recorded.complaint().event()).isEqualTo(Fixtures.aComplaint("Jalan rusak"));
    assertThat(recorded.followUps())
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.event())
                .isInstanceOfSatisfying(
                    ReporterReplied.class,
                    reply -> {
                      assertThat(reply.conflicting()).isTrue();
                      assertThat(reply.text()).contains("Sampah menumpuk");
                    }));
    assertThat(
            published().stream()
                .filter(e -> e.event() instanceof ReporterReplied)
                .map(Envelope::id)
                .distinct())
        .hasSize(1);
  }

  @Test
  void knowsAConflictWithWhatAnotherInstanceAccepted() {
    String key = UUID.randomUUID().toString();
    complaint =
        new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION)).of(Origin.PUBLIC, key);
    publish(Fixtures.received(complaint, "Jalan rusak"));
    Recorded _ = await(Recorded.class, _ -> true);

    Door.Answer answer = door().file("{\"text\":\"Sampah menumpuk\"}", "Idempotency-Key", key);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(published()).hasSize(1);
  }

  @Test
  void doesNotLetSlowReadsShutTheDoorOfTheJournal() {
    String key = UUID.randomUUID().toString();
    complaint =
        new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION)).of(Origin.PUBLIC, key);
    publish(Fixtures.received(complaint, "Jalan rusak"));
    Recorded _ = await(Recorded.class, _ -> true);

    storeBreaker.transitionToForcedOpenState();
    try {
      assertThat(known.find(complaint)).isPresent();
    } finally {
      storeBreaker.transitionToClosedState();
    }
  }

  @Test
  void publishesAgainWhatGotNoCaseUnderTheSameIds() {
    publish(Fixtures.received(complaint, "Jalan rusak"));
    publish(Fixtures.replied(complaint, "1", "Di pasar"));
    Recorded _ = await(Recorded.class, found -> found.followUps().size() == 1);

    assertThat(awaited.refeed(Duration.ofMinutes(-1)).complaints()).isPositive();

    List<Envelope<DossierEvent>> published = published();
    assertThat(published).hasSize(4);
    assertThat(published.get(2)).isEqualTo(asPublished(published.get(0)));
    assertThat(published.get(3)).isEqualTo(asPublished(published.get(1)));
  }

  private static Envelope<DossierEvent> asPublished(Envelope<DossierEvent> before) {
    return new Envelope<>(
        before.id(), "/intake-service", before.subject(), before.time(), null, before.event());
  }

  private void publish(Envelope<DossierEvent> envelope) {
    publisher.publish(Topics.DOSSIERS, EventCodec.DOSSIERS, envelope);
  }

  private List<Envelope<DossierEvent>> published() {
    return TopicReader.ofKey(
        Backbone.kafka(), Topics.DOSSIERS, EventCodec.DOSSIERS, complaint.value());
  }

  private Dossier dossier() {
    var found = dossiers.find(List.of(complaint)).get(complaint);
    return found == null ? new Dossier.Unknown() : found.dossier();
  }

  private <D extends Dossier> D await(Class<D> type, java.util.function.Predicate<D> until) {
    return type.cast(
        org.awaitility.Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(this::dossier, found -> type.isInstance(found) && until.test(type.cast(found))));
  }

  private void awaitSequence(long sequence) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          var progress = progresses.find(List.of(complaint)).get(complaint);
          return progress != null && progress.sequence() == sequence;
        });
  }

  private void awaitWords(boolean some) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          var progress = progresses.find(List.of(complaint)).get(complaint);
          return progress != null
              && progress.sequence() >= 2
              && progress.moments().stream().anyMatch(m -> !m.texts().isEmpty()) == some;
        });
  }
}
