package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.COUNTER;
import static id.aduan.routing.RunningService.LEADER;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aReply;
import static id.aduan.routing.cases.Complaints.anErasure;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.EventSender;
import id.aduan.routing.RunningService.Someone;
import id.aduan.routing.cases.Complaints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An erasure from its order to its last confirmation, as people and topics see it (ADR 0025). */
final class ErasureJourneyTest {
  private static final Someone INSPEKTORAT =
      new Someone("17080000-0000-4000-8000-000000000501", "INSPEKTORAT");
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final String REASON = "{\"reason\":\"Diminta pelapor sendiri di loket.\"}";
  @TempDir static Path data;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(data, "--routing.retention.confirm-erasure-within=2s");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void isCompleteWhenAllHaveConfirmedAndNothingComesBack() {
    TrackingId id = opened(1, Complaints.TEXT);
    ok(act(COORDINATOR, id, "archive", 1, "{\"reason\":\"TOO_GENERAL\",\"text\":\"Kabur.\"}"));
    assertThat(act(UTAMA_DPUPR, id, "erasure", 2, REASON)).hasStatus(404);
    assertThat(act(COUNTER, id, "erasure", 2, REASON)).hasStatus(403);
    assertThat(act(COORDINATOR, id, "erasure", 2, "{}")).hasStatus(400);
    ok(act(COORDINATOR, id, "erasure", 2, REASON));
    confirmAll(id);

    await()
        .atMost(ENOUGH)
        .untilAsserted(
            () -> assertThat(types(id)).endsWith(EventType.ERASURE_COMPLETED).hasSize(7));
    service.send(sent(id, "k", aComplaint(now())));
    service.send(sent(id, "late", aReply("Terlambat.", now())));
    service.send(sent(id, "e", anErasure(now())));
    settled(11);

    assertThat(types(id))
        .containsExactlyInAnyOrder(
            EventType.CASE_OPENED,
            EventType.CASE_ARCHIVED,
            EventType.ERASURE_ORDERED,
            EventType.CONTENT_ERASED,
            EventType.ERASURE_CONFIRMED,
            EventType.ERASURE_CONFIRMED,
            EventType.ERASURE_COMPLETED);
    assertThat(stored(id))
        .isNotEmpty()
        .noneMatch(json ->
            Stream.of(Complaints.TEXT, Complaints.NAME, Complaints.SALT, "Terlambat", "loket")
                .anyMatch(json::contains));
    assertThat(service.get(COORDINATOR, "/api/v1/cases/" + id))
        .hasStatusOk()
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.erased").isEqualTo(true);
          json.assertThat().extractingPath("$.erasure.progress").isEqualTo("DONE");
        });
    assertThat(report(COORDINATOR, "DONE")).contains(id.value(), "REPORTER_REQUEST");
    assertThat(report(COORDINATOR, "OPEN")).doesNotContain(id.value());
    assertThat(service.get(COORDINATOR, "/api/v1/erasures?progress=SOON")).hasStatus(400);
    assertThat(service.bytes(Topics.LIFECYCLE))
        .noneMatch(value -> new String(value, UTF_8).contains("loket"));
  }

  @Test
  void saysWhoIsLate() {
    TrackingId id = opened(2, Complaints.TEXT);
    ok(act(COORDINATOR, id, "erasure", 1, REASON));
    service.send(sent(id, "e", anErasure(now())));
    service.send(sent(id, "c", new DossierErasureConfirmed(now())));

    await()
        .atMost(ENOUGH)
        .untilAsserted(() -> assertThat(types(id)).contains(EventType.ERASURE_OVERDUE));
    assertThat(report(COORDINATOR, "OVERDUE"))
        .contains(id.value(), "\"missing\":[\"NOTIFICATION\"]");
  }

  @Test
  void isMadeThoughAnEarlierRecordOfTheCaseIsADeadLetter() {
    TrackingId id = opened(3, Complaints.TEXT);
    var tooNew =
        EventSender.record(
            Topics.DOSSIERS, EventCodec.DOSSIERS, sent(id, "r", aReply("Nanti.", now())));
    tooNew.headers().remove("ce_type").add("ce_type", "reporter.replied.v2".getBytes(UTF_8));
    service.send(tooNew);
    service.send(sent(id, "q", aReply("Menunggu di belakang.", now())));
    service.send(sent(id, "e", anErasure(now())));

    await()
        .atMost(ENOUGH)
        .untilAsserted(() -> assertThat(types(id)).contains(EventType.CONTENT_ERASED));
    assertThat(types(id)).doesNotContain(EventType.ADDITION_RECEIVED);
  }

  @Test
  void isNothingThatTheAccusedCanOrderOrSee() {
    TrackingId id = numbered(4);
    service.send(
        sent(id, "k", saying("Pegawai Kominfo minta suap untuk izin menara.", aComplaint(now()))));
    await()
        .atMost(ENOUGH)
        .until(
            () -> service.get(INSPEKTORAT, "/api/v1/cases/" + id).getResponse().getStatus() == 200);

    assertThat(act(COORDINATOR, id, "erasure", 1, REASON)).hasStatus(404);
    assertThat(act(INSPEKTORAT, id, "erasure", 1, REASON))
        .hasStatus(409)
        .bodyText()
        .contains("\"evidence\"", "bukti");
    ok(
        act(
            INSPEKTORAT,
            id,
            "archive",
            1,
            "{\"reason\":\"TOO_GENERAL\",\"text\":\"Tidak terbukti.\"}"));
    ok(act(INSPEKTORAT, id, "erasure", 2, REASON));

    assertThat(report(INSPEKTORAT, "OPEN")).contains(id.value());
    assertThat(report(LEADER, "OPEN")).contains(id.value());
    assertThat(report(COORDINATOR, "OPEN")).doesNotContain(id.value());
    assertThat(service.get(COUNTER, "/api/v1/erasures")).hasStatus(403);
    assertThat(service.get(UTAMA_DPUPR, "/api/v1/erasures")).hasStatus(403);
  }

  private static void confirmAll(TrackingId id) {
    service.send(sent(id, "e", anErasure(now())));
    service.send(sent(id, "c", new DossierErasureConfirmed(now())));
    service.<DeliveryEvent>send(
        Topics.DELIVERIES,
        EventCodec.DELIVERIES,
        new Envelope<>(
            new EventId(id + ".contact"),
            "/notification-service",
            id.value(),
            now(),
            null,
            new ContactErasureConfirmed(now())));
  }

  /** What came before this has been processed. */
  private static void settled(long marker) {
    TrackingId _ = opened(marker, Complaints.TEXT);
  }

  private static TrackingId opened(long number, String text) {
    TrackingId id = numbered(number);
    service.send(sent(id, "k", saying(text, aComplaint(now()))));
    await()
        .atMost(ENOUGH)
        .until(
            () -> service.get(COORDINATOR, "/api/v1/cases/" + id).getResponse().getStatus() == 200);
    return id;
  }

  private static List<String> stored(TrackingId id) {
    MongoTemplate mongo = service.bean(MongoTemplate.class);
    return mongo.getCollectionNames().stream()
        .flatMap(name -> mongo.findAll(Document.class, name).stream())
        .map(Document::toJson)
        .filter(json -> json.contains(id.value()))
        .toList();
  }

  private static String report(Someone who, String progress) {
    MvcTestResult answer = service.get(who, "/api/v1/erasures?progress=" + progress);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static List<EventType> types(TrackingId id) {
    return service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()).stream()
        .map(envelope -> EventType.of(envelope.event()))
        .toList();
  }

  private static MvcTestResult act(
      Someone who, TrackingId id, String what, long seen, String body) {
    return service.post(who, "/api/v1/cases/" + id + "/" + what, seen, body);
  }

  private static void ok(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
