package id.aduan.oversight;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.accusing;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.coordinatedBy;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.openedNaming;
import static id.aduan.oversight.Lifecycles.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.oversight.watching.RandomLives;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the accused get to see of their cases, through every door of the service: nothing. */
@Timeout(60)
class ConflictOfInterestTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String INSPECTORS_FEED = "/api/v1/feeds/INSPEKTORAT/events";
  @TempDir Path data;
  private EmbeddedBroker broker;
  private DocumentStore store;
  private RunningService service;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(data, 0);
    store = DocumentStore.inMemory();
    service = RunningService.on(broker.bootstrapServers(), store.uri());
  }

  @AfterEach
  void stop() {
    service.close();
    store.close();
    broker.close();
  }

  @Test
  void hidesACaseFromPeopleOfAnAccusedOfficeAndCountsItForAllOthers() {
    tell(complaint(1), List.of(opened(), verified(), disposedTo(DPUPR)));
    tell(complaint(2), List.of(openedNaming(INSPEKTORAT)));
    tell(complaint(3), List.of(opened(), accusing(DPUPR, DINKES), disposedTo(INSPEKTORAT)));

    assertSees("COORDINATOR", 1, 2, 3);
    assertSees("LEADER", 1, 2, 3);
    assertSees("OMBUDSMAN", 1, 2, 3);
    assertSees("INSPEKTORAT-OFFICER", 1, 3);
    assertSees("INSPEKTORAT-OFFICER~DPUPR", 1);
    assertSees("INSPEKTORAT", 3);
    assertSees("LEADER~INSPEKTORAT", 1, 3);
    assertSees("COORDINATOR~DINKES", 1, 2);
    assertSees("LEADER~DISDIK", 1, 2, 3);
    assertSees("OMBUDSMAN~DPUPR", 1, 2);
  }

  @Test
  void hidesFromCoordinatorsAndInspektoratWhatOthersCoordinateInTheirStead() {
    tell(complaint(1), List.of(opened(), verified(), disposedTo(DPUPR)));
    tell(complaint(2), List.of(opened(), coordinatedBy(CoordinatedBy.INSPEKTORAT)));
    tell(complaint(3), List.of(opened(), coordinatedBy(CoordinatedBy.LEADERS)));

    assertSees("LEADER", 1, 2, 3);
    assertSees("OMBUDSMAN", 1, 2, 3);
    assertSees("COORDINATOR", 1);
    assertSees("INSPEKTORAT-OFFICER", 1, 2);
    assertSees("INSPEKTORAT", 2);
  }

  @Test
  void leavesTheAccusedOutOfEveryFigure() {
    tell(complaint(1), List.of(opened(), verified(), disposedTo(DPUPR)));
    JsonNode without = summary("LEADER");
    tell(
        complaint(2),
        List.of(opened(), accusing(DPUPR), disposedTo(INSPEKTORAT), Lifecycles.answeredBy(DPUPR)));

    // A count that took long is given for ten times as long.
    await().atMost(SOON).until(() -> received("LEADER") == 2);
    assertThat(summary("LEADER~DPUPR").at("/total")).isEqualTo(without.at("/total"));
    assertThat(summary("LEADER~DPUPR").at("/opds")).isEqualTo(without.at("/opds"));
  }

  @Test
  void endsACaseInAnOpenStreamWhenItsReaderIsAccusedAndGoesOnWhenItIsCleared() {
    TrackingId accusing = complaint(1);
    try (EventStream stream = new EventStream(service.open(INSPECTORS_FEED, "INSPEKTORAT", "0"))) {
      tell(accusing, List.of(opened(), verified(true)));
      assertThat(stream.next(2)).extracting(Answers.Entry::sequence).containsExactly(1L, 2L);

      service.publish(accusing, 3, accusing(INSPEKTORAT));
      service.publish(accusing, 4, Lifecycles.disposedTo(DINKES));
      awaitWatched(accusing, 4);
      tell(complaint(2), List.of(opened(), verified(true)));
      assertThat(stream.next(2))
          .extracting(Answers.Entry::trackingId)
          .containsOnly(complaint(2).value());

      service.publish(accusing, 5, verified(false));
      assertThat(stream.next(3))
          .extracting(Answers.Entry::n, Answers.Entry::trackingId, Answers.Entry::sequence)
          .containsExactly(entry(5, accusing, 3), entry(6, accusing, 4), entry(7, accusing, 5));
    }
  }

  /** The same through pages, stream, topic, reads and counts, of lives that accuse at random. */
  @Test
  void givesTheAccusedOfAnyCasesExactlyWhatAccusesThemNot() {
    Map<TrackingId, List<CaseEvent>> lives = new LinkedHashMap<>();
    for (int n = 0; n < 80; n++) {
      lives.put(complaint(n), RandomLives.events(n));
    }
    lives.forEach(service::publishAll);
    lives.forEach((id, life) -> awaitWatched(id, life.size()));

    List<Answers.Entry> feed = service.feed("INSPEKTORAT");
    assertThat(feed)
        .extracting(Answers.Entry::n)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    List<TrackingId> open = new ArrayList<>();
    List<TrackingId> cut = new ArrayList<>();
    lives.forEach((id, life) -> {
      int held =
          Accusations.heldThrough(
              Set.of(INSPEKTORAT), life, life.size(), n -> isOfMisconduct(life, n));
      assertThat(feed.stream().filter(entry -> entry.trackingId().equals(id.value())))
          .extracting(Answers.Entry::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, held).boxed().toList());
      (held == life.size() ? open : cut).add(id);
      assertThat(statusOf(id, "INSPEKTORAT")).isEqualTo(held == life.size() ? 200 : 404);
    });
    assertThat(open).hasSizeGreaterThan(10);
    assertThat(cut)
        .anySatisfy(
            id -> assertThat(feed).extracting(Answers.Entry::trackingId).contains(id.value()));
    assertThat(received("INSPEKTORAT")).isEqualTo(open.size());

    try (EventStream stream = new EventStream(service.open(INSPECTORS_FEED, "INSPEKTORAT", "0"))) {
      assertThat(stream.next(feed.size())).isEqualTo(feed);
    }
    try (FeedTopic topic = new FeedTopic(broker.bootstrapServers(), "INSPEKTORAT")) {
      await().atMost(SOON).until(() -> topic.positions().size() >= feed.size());
      assertThat(topic.records().stream().map(record -> FeedTopic.header(record, "ce_id")))
          .containsOnly(feed.stream().map(Answers.Entry::id).toArray(String[]::new));
    }
    assertReadsAllBut("INSPEKTORAT-OFFICER", INSPEKTORAT, lives);
    assertReadsAllBut("COORDINATOR~DPUPR", DPUPR, lives);
  }

  private void assertReadsAllBut(
      String token, OpdCode office, Map<TrackingId, List<CaseEvent>> lives) {
    int visible = 0;
    for (var life : lives.entrySet()) {
      boolean accused =
          Accusations.areAgainst(Set.of(office), life.getValue(), life.getValue().size());
      assertThat(statusOf(life.getKey(), token)).isEqualTo(accused ? 404 : 200);
      visible += accused ? 0 : 1;
    }
    assertThat(visible).isBetween(1, lives.size() - 1);
    assertThat(received(token)).isEqualTo(visible);
  }

  private static boolean isOfMisconduct(List<CaseEvent> life, int events) {
    return life.subList(0, events).stream()
        .filter(CaseVerified.class::isInstance)
        .map(CaseVerified.class::cast)
        .reduce((_, last) -> last)
        .filter(CaseVerified::misconduct)
        .isPresent();
  }

  private void tell(TrackingId complaint, List<CaseEvent> events) {
    service.publishAll(complaint, events);
    awaitWatched(complaint, events.size());
  }

  private void awaitWatched(TrackingId complaint, int sequence) {
    await()
        .atMost(SOON)
        .until(
            () -> Answers.json(caseAs(complaint, "LEADER")).path("sequence").asInt() == sequence);
  }

  /** Of the complaints 1, 2 and 3. */
  private void assertSees(String token, Integer... complaints) {
    assertThat(Stream.of(1, 2, 3).filter(n -> statusOf(complaint(n), token) == 200))
        .as(token)
        .containsExactly(complaints);
    assertThat(received(token)).as(token).isEqualTo(complaints.length);
  }

  private int statusOf(TrackingId complaint, String token) {
    return caseAs(complaint, token).statusCode();
  }

  private HttpResponse<String> caseAs(TrackingId complaint, String token) {
    return service.get("/api/v1/oversight/cases/" + complaint.grouped(), token);
  }

  private long received(String token) {
    return summary(token).at("/total/received").asLong();
  }

  private JsonNode summary(String token) {
    return Answers.json(service.get("/api/v1/oversight/summary", token));
  }

  private static Tuple entry(long n, TrackingId complaint, long sequence) {
    return Tuple.tuple(n, complaint.value(), sequence);
  }
}
