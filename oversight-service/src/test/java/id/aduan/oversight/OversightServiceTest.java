package id.aduan.oversight;

import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.verified;
import static id.aduan.oversight.Lifecycles.wholeLife;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.audit.AuditEntry;
import id.aduan.kit.audit.AuditKind;
import id.aduan.kit.audit.AuditQuery;
import id.aduan.kit.audit.AuditTrail;
import id.aduan.kit.audit.Subject;
import id.aduan.oversight.feeds.Tails;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service on a real broker and the stand-in store, as its readers see it. */
class OversightServiceTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static DocumentStore store;
  private static RunningService service;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(data, 0);
    store = DocumentStore.inMemory();
    service = RunningService.on(broker.bootstrapServers(), store.uri());
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
    broker.close();
  }

  @Test
  void tellsThatACaseWasFollowedUpSinceWhenByWhomAndWithWhichProof() {
    TrackingId complaint = complaint(1);
    service.publishAll(complaint, wholeLife(DPUPR));

    JsonNode watched = watched(complaint, 7);

    assertThat(watched.at("/state/code").asString()).isEqualTo("CLOSED");
    assertThat(watched.at("/state/label").asString()).isEqualTo("Ditutup");
    assertThat(watched.at("/followedUp/answer").asBoolean()).isTrue();
    assertThat(watched.at("/followedUp/by/role").asString()).isEqualTo("ADMIN_UTAMA");
    assertThat(watched.at("/followedUp/by/office").asString()).isEqualTo("DPUPR");
    assertThat(watched.at("/followedUp/since").asString())
        .isEqualTo("2026-03-05T02:00:00.123456789Z");
    assertThat(watched.at("/resolution/proof/documents").asInt()).isEqualTo(2);
    assertThat(watched.at("/resolution/proof/doneOn").asString()).isEqualTo("2026-03-09");
    assertThat(watched.at("/timeline")).hasSize(7);
    assertThat(watched.at("/told/answer").asString()).isEqualTo("NO");
  }

  @Test
  void writesDownWhoReadACaseOrAFeed() throws IOException {
    TrackingId complaint = complaint(9901);
    service.publish(complaint, 1, opened());
    var _ = watched(complaint, 1);
    awaitInFeed(List.of(complaint), 1);
    service.open("/api/v1/feeds/OMBUDSMAN/events", "OMBUDSMAN", "0").body().close();
    assertThat(service.get("/api/v1/oversight/cases/" + complaint, "OPERATOR").statusCode())
        .isEqualTo(403);

    AuditTrail trail = service.bean(AuditTrail.class);
    assertThat(trail.search(about(Subject.of(complaint))))
        .extracting(AuditEntry::what, AuditEntry::endpoint, AuditEntry::status)
        .contains(
            tuple(AuditKind.CASE_READ, "GET /api/v1/oversight/cases/{trackingId}", 200),
            tuple(AuditKind.CASE_READ, "GET /api/v1/oversight/cases/{trackingId}", 403),
            tuple(AuditKind.FEED_READ, "GET /api/v1/feeds/{agency}/entries", 200));
    assertThat(trail.search(about(new Subject(Subject.Kind.AGENCY, "OMBUDSMAN"))))
        .extracting(AuditEntry::endpoint)
        .contains("GET /api/v1/feeds/{agency}/events");
    assertThat(service.get("/api/v1/audit?of=case/" + complaint, "COORDINATOR").body())
        .contains("CASE_READ", complaint.value());
  }

  private static AuditQuery about(Subject subject) {
    return new AuditQuery(null, subject, null, null, null, null, false, 1_000);
  }

  @Test
  void tellsWhatBecameOfTheMessages() {
    TrackingId complaint = complaint(2);
    Message message =
        new Message(
            new EventId("m-1"),
            EventId.ofCase(complaint, 1),
            ActorRole.REPORTER,
            Purpose.RECEIPT,
            MessageChannel.EMAIL);
    service.publish(complaint, 1, opened());
    service.publish(complaint, 1, new MessagePlanned(message));
    service.publish(complaint, 3, new ContactErasureConfirmed(Instant.EPOCH));
    service.publish(complaint, 2, new MessageHandedOver(message, 1));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(watched(complaint, 1).at("/told/answer").asString()).isEqualTo("YES"));
    assertThat(watched(complaint, 1).at("/told/messages/HANDED_OVER").asInt()).isEqualTo(1);
  }

  @Test
  void numbersTheFeedWithoutAGapWhileSeveralPartitionsAreReadAtOnce() {
    List<TrackingId> complaints = complaints(100, 160);
    List<CaseEvent> life = wholeLife(DPUPR);
    for (int i = 0; i < life.size(); i++) {
      for (TrackingId complaint : complaints) {
        service.publish(complaint, i + 1, life.get(i));
      }
    }
    awaitInFeed(complaints, life.size());

    List<Answers.Entry> feed = service.feed("OMBUDSMAN");

    assertThat(feed)
        .extracting(Answers.Entry::n)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    for (TrackingId complaint : complaints) {
      assertThat(of(List.of(complaint), feed))
          .extracting(Answers.Entry::sequence)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
    try (FeedTopic topic = new FeedTopic(broker.bootstrapServers(), "OMBUDSMAN")) {
      await().atMost(SOON).until(() -> topic.positions().size() >= feed.size());
      assertThat(topic.positions().subList(0, feed.size()))
          .isEqualTo(feed.stream().map(Answers.Entry::n).toList());
      assertThat(FeedTopic.header(topic.records().getFirst(), CloudEvents.ID))
          .isEqualTo(feed.getFirst().id());
      assertThat(topic.records().getFirst().key()).isEqualTo(feed.getFirst().trackingId());
    }
  }

  @Test
  void changesNothingWhenEventsComeAgain() {
    TrackingId complaint = complaint(3);
    List<CaseEvent> life = wholeLife(DPUPR);
    service.publishAll(complaint, life);
    service.publishAll(complaint, life);
    service.publish(complaint, 8, new CaseRated(Actor.REPORTER, 4));
    awaitInFeed(List.of(complaint), 8);

    assertThat(of(List.of(complaint), service.feed("OMBUDSMAN")))
        .extracting(Answers.Entry::sequence)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void givesAScopedAgencyTheWholeOfItsCasesAndNothingElse() {
    TrackingId misconduct = complaint(4);
    TrackingId other = complaint(5);
    service.publishAll(other, List.of(opened(), verified(false), disposedTo(DPUPR)));
    service.publishAll(
        misconduct, List.of(opened(), verified(true), disposedTo(Lifecycles.INSPEKTORAT)));
    awaitInFeed(List.of(misconduct, other), 3);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(of(List.of(misconduct), service.feed("INSPEKTORAT")))
                .extracting(Answers.Entry::sequence)
                .containsExactly(1L, 2L, 3L));

    assertThat(of(List.of(other), service.feed("INSPEKTORAT"))).isEmpty();
    assertThat(caseAs(misconduct, "INSPEKTORAT").statusCode()).isEqualTo(200);
    assertThat(caseAs(other, "INSPEKTORAT").statusCode()).isEqualTo(404);
    assertThat(caseAs(other, "COORDINATOR").statusCode()).isEqualTo(200);
    assertThat(caseAs(other, "LEADER").statusCode()).isEqualTo(200);
    assertThat(caseAs(other, "INSPEKTORAT-OFFICER").statusCode()).isEqualTo(200);
    assertThat(caseAs(other, "OPERATOR").statusCode()).isEqualTo(403);
    long seenByScoped =
        Answers.json(service.get("/api/v1/oversight/summary", "INSPEKTORAT"))
            .at("/total/received")
            .asLong();
    long seenByAll =
        Answers.json(service.get("/api/v1/oversight/summary", "LEADER"))
            .at("/total/received")
            .asLong();
    assertThat(seenByScoped).isEqualTo(1);
    assertThat(seenByAll).isGreaterThan(1);
  }

  @Test
  void streamsTheFeedAndResumesWhereAReaderStopped() {
    List<TrackingId> complaints = complaints(200, 203);
    complaints.forEach(complaint -> service.publishAll(complaint, List.of(opened(), verified())));
    awaitInFeed(complaints, 2);
    List<Answers.Entry> feed = service.feed("KEMENPANRB");
    String path = "/api/v1/feeds/KEMENPANRB/events";

    try (EventStream stream = new EventStream(service.open(path, "KEMENPANRB", "0"))) {
      assertThat(stream.next(feed.size())).isEqualTo(feed);
    }
    int seen = feed.size() - 2;
    try (EventStream stream =
        new EventStream(service.open(path, "KEMENPANRB", Integer.toString(seen)))) {
      assertThat(stream.next(2)).isEqualTo(feed.subList(seen, feed.size()));
      TrackingId another = complaint(204);
      service.publish(another, 1, opened());
      assertThat(stream.next(1)).extracting(Answers.Entry::trackingId).contains(another.value());
    }
  }

  @Test
  void showsThatAStreamWithoutNewsIsAliveAndEndsItWithItsToken() {
    long end = service.feed("INSPEKTORAT").size();
    try (EventStream stream =
        new EventStream(
            service.open(
                "/api/v1/feeds/INSPEKTORAT/events", "INSPEKTORAT.3000", Long.toString(end)))) {
      List<String> lines = new ArrayList<>();
      for (String line = stream.line(); line != null; line = stream.line()) {
        lines.add(line);
      }
      assertThat(lines).contains("retry: 1000", ":");
    }
  }

  @Test
  void keepsAPollWaitingUntilSomethingComes()
      throws ExecutionException, InterruptedException, TimeoutException {
    String first = Answers.page(poll("limit=1000")).cursor();
    String end = Answers.page(poll("limit=1000&cursor=" + first)).cursor();
    assertThat(Answers.page(poll("cursor=" + end)).entries()).isEmpty();
    TrackingId complaint = complaint(6);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<HttpResponse<String>> waiting =
          CompletableFuture.supplyAsync(() -> poll("wait=30&cursor=" + end), threads);
      await()
          .until(() -> service.bean(Tails.class).awaited().contains(new AgencyCode("OMBUDSMAN")));
      assertThat(waiting).isNotDone();
      service.publish(complaint, 1, opened());

      Answers.Page page = Answers.page(waiting.get(20, TimeUnit.SECONDS));
      assertThat(page.entries()).extracting(Answers.Entry::trackingId).contains(complaint.value());
      assertThat(page.cursor()).isNotEqualTo(end);
    }
  }

  @Test
  void saysHowMuchIsBehindAFullPage() {
    List<TrackingId> complaints = complaints(210, 213);
    complaints.forEach(complaint -> service.publish(complaint, 1, opened()));
    awaitInFeed(complaints, 1);

    Answers.Page page = Answers.page(poll("limit=1"));

    assertThat(page.entries()).hasSize(1);
    assertThat(page.behind()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void refusesWhatItCanNotGive() {
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries", "KEMENPANRB")).isEqualTo("other-agency");
    assertThat(code("/api/v1/feeds/OMBUDSMAN/events", "KEMENPANRB")).isEqualTo("other-agency");
    assertThat(code("/api/v1/feeds/KEMENDAGRI/entries", "KEMENDAGRI")).isEqualTo("no-such-feed");
    assertThat(code("/api/v1/oversight/summary", "KEMENDAGRI")).isEqualTo("no-such-feed");
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries?cursor=nonsense", "OMBUDSMAN"))
        .isEqualTo("bad-cursor");
    String beyond =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("OMBUDSMAN.99999999".getBytes(UTF_8));
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries?cursor=" + beyond, "OMBUDSMAN"))
        .isEqualTo("bad-cursor");
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries?limit=0", "OMBUDSMAN")).isEqualTo("bad-limit");
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries?limit=x", "OMBUDSMAN")).isEqualTo("http-400");
    assertThat(code("/api/v1/oversight/cases/7K3M", "LEADER")).isEqualTo("no-such-case");
    assertThat(code("/api/v1/oversight/summary?from=-999999999-01-01", "LEADER"))
        .isEqualTo("bad-from");
    assertThat(code("/api/v1/oversight/summary?from=2026-02-02&until=2026-02-01", "LEADER"))
        .isEqualTo("bad-until");
    assertThat(service.open("/api/v1/feeds/OMBUDSMAN/events", "OMBUDSMAN", "many").statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesAFeedToSomebodyOfAnOfficeThatTheFeedDoesNotLeaveOut() {
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries", "OMBUDSMAN~DPUPR"))
        .isEqualTo("office-not-named");
    assertThat(code("/api/v1/feeds/OMBUDSMAN/events", "OMBUDSMAN~DPUPR"))
        .isEqualTo("office-not-named");
    assertThat(
            service
                .get("/api/v1/feeds/INSPEKTORAT/entries", "INSPEKTORAT~INSPEKTORAT")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void showsNothingToSomebodyWhoseOfficeCanNotBeRead() {
    assertThat(code("/api/v1/oversight/summary", "LEADER~dpupr")).isEqualTo("token-unusable");
    assertThat(code("/api/v1/oversight/cases/" + complaint(1).grouped(), "LEADER~dpupr"))
        .isEqualTo("token-unusable");
    assertThat(code("/api/v1/feeds/OMBUDSMAN/entries", "OMBUDSMAN~dpupr"))
        .isEqualTo("token-unusable");
  }

  @Test
  void putsACaseAsideOfWhichAnEventIsMissingAndGoesOnWithTheOthers() {
    TrackingId broken = complaint(7);
    TrackingId whole = complaint(8);
    service.publish(broken, 1, opened());
    service.publish(broken, 3, disposedTo(DPUPR));
    service.publish(whole, 1, opened());
    awaitInFeed(List.of(whole), 1);

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          JsonNode letters = Answers.json(service.get("/operations/dead-letters", "OPERATOR"));
          assertThat(letters).hasSize(1);
          assertThat(letters.at("/0/key").asString()).isEqualTo(broken.value());
          assertThat(letters.at("/0/reason").asString()).isEqualTo("sequence: '3' (expected: 2)");
        });
    assertThat(watched(broken, 1).at("/state/code").asString()).isEqualTo("RECEIVED");
  }

  @TestFactory
  Stream<DynamicTest> letsInOnlyWhomTheTableNames() {
    return service.endpoints().tests();
  }

  @TestFactory
  Stream<DynamicTest> describesEachEndpointAsItIs() {
    return service.description().tests();
  }

  private static JsonNode watched(TrackingId complaint, long sequence) {
    return await()
        .atMost(SOON)
        .until(
            () -> Answers.json(caseAs(complaint, "COORDINATOR")),
            answer -> answer.path("sequence").asLong() == sequence);
  }

  private static HttpResponse<String> caseAs(TrackingId complaint, String token) {
    return service.get("/api/v1/oversight/cases/" + complaint.grouped(), token);
  }

  private static HttpResponse<String> poll(String query) {
    return service.get("/api/v1/feeds/OMBUDSMAN/entries?" + query, "OMBUDSMAN");
  }

  private static String code(String path, String token) {
    return Answers.json(service.get(path, token)).path("code").asString();
  }

  private static void awaitInFeed(List<TrackingId> complaints, int eventsEach) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(of(complaints, service.feed("OMBUDSMAN")))
                .hasSize(complaints.size() * eventsEach));
  }

  private static List<TrackingId> complaints(int from, int until) {
    return IntStream.range(from, until).mapToObj(Lifecycles::complaint).toList();
  }

  private static List<Answers.Entry> of(List<TrackingId> complaints, List<Answers.Entry> feed) {
    List<String> ids = complaints.stream().map(TrackingId::value).toList();
    return feed.stream().filter(entry -> ids.contains(entry.trackingId())).toList();
  }
}
