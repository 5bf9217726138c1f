package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.LEADER;
import static id.aduan.routing.RunningService.UTAMA_DINKES;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Envelope;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.routing.RunningService.Someone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Misconduct of the administration itself, as people and topics see it. */
final class ConflictJourneyTest {
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final OpdCode DINKES = new OpdCode("DINKES");
  private static final Someone INSPEKTORAT =
      new Someone("17080000-0000-4000-8000-000000000501", "INSPEKTORAT");
  private static final String PUNGLI =
      "Oknum petugas Dinas Kesehatan minta pungli untuk surat sehat.";
  @TempDir static Path data;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void keepsAnAccusedOfficeOutFromTheFirstWordToTheLast() {
    TrackingId id = opened(1, PUNGLI, COORDINATOR);
    assertThat(service.get(COORDINATOR, address(id)))
        .bodyJson()
        .extractingPath("$.conflict")
        .asMap()
        .containsEntry("open", true)
        .containsEntry("offices", List.of("DINKES"));

    String accused = "\"misconduct\":true,\"accused\":{\"offices\":[\"DINKES\"]}";
    ok(act(COORDINATOR, id, "verification", 1, "{\"kind\":\"PENGADUAN\"," + accused + "}"));
    assertThat(act(COORDINATOR, id, "disposition", 2, "{\"opd\":\"DINKES\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("\"accused\"");
    assertThat(act(COORDINATOR, id, "disposition", 2, "{\"opd\":\"DPUPR\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("only-inspektorat");
    ok(act(COORDINATOR, id, "disposition", 2, "{\"opd\":\"INSPEKTORAT\"}"));

    assertThat(list(INSPEKTORAT, "opd/INSPEKTORAT")).contains(id.value());
    appointed(UTAMA_DINKES, "INSPEKTORAT");
    assertThat(service.get(UTAMA_DINKES, address(id))).hasStatus(404);
    assertThat(service.get(UTAMA_DINKES, address(id) + "/history")).hasStatus(404);
    assertThat(service.get(UTAMA_DINKES, address(id) + "/attachments")).hasStatus(404);
    assertThat(act(UTAMA_DINKES, id, "start", 3, "{}")).hasStatus(404);
    assertThat(list(UTAMA_DINKES, "opd/INSPEKTORAT")).doesNotContain(id.value());

    List<CaseEvent> published = published(id);
    assertThat(((CaseOpened) published.getFirst()).allegedOffices()).containsExactly(DINKES);
    assertThat(((CaseVerified) published.get(1)).accusedOffices()).containsExactly(DINKES);
  }

  @Test
  void keepsAnAccusedPersonOutWhereverHeIsAppointed() {
    Someone nurse = new Someone("17080000-0000-4000-8000-000000000202", "ADMIN_PEMBANTU");
    TrackingId id = opened(2, "Ada yang meminta uang di loket.", COORDINATOR);

    assertThat(verify(id, "\"people\":[\"nobody-knows\"]"))
        .hasStatus(409)
        .bodyText()
        .contains("accused-unknown");
    ok(verify(id, "\"people\":[\"" + nurse.sub() + "\"]"));
    ok(act(COORDINATOR, id, "disposition", 2, "{\"opd\":\"INSPEKTORAT\"}"));
    appointed(nurse, "INSPEKTORAT");

    assertThat(service.get(nurse, address(id))).hasStatus(404);
    assertThat(list(nurse, "opd/INSPEKTORAT")).doesNotContain(id.value());
    assertThat(service.bytes(Topics.LIFECYCLE))
        .noneMatch(value -> new String(value, UTF_8).contains(nurse.sub()));
  }

  @Test
  void letsTheInspektoratVerifyWhatSeemsToBeAboutTheCoordinators() {
    TrackingId id = opened(3, "Pegawai Kominfo minta suap untuk izin menara.", INSPEKTORAT);

    assertThat(service.get(COORDINATOR, address(id))).hasStatus(404);
    assertThat(list(COORDINATOR, "coordinator")).doesNotContain(id.value());
    assertThat(act(COORDINATOR, id, "verification", 1, "{\"kind\":\"PENGADUAN\"}")).hasStatus(404);
    assertThat(list(INSPEKTORAT, "inspektorat")).contains(id.value());

    ok(act(INSPEKTORAT, id, "verification", 1, "{\"kind\":\"PENGADUAN\"}"));

    assertThat(list(INSPEKTORAT, "inspektorat")).doesNotContain(id.value());
    assertThat(list(COORDINATOR, "coordinator")).contains(id.value());
    assertThat(service.get(INSPEKTORAT, address(id))).hasStatus(404);
    assertThat(((CaseOpened) published(id).getFirst()).coordinatedBy())
        .isEqualTo(CoordinatedBy.INSPEKTORAT);
  }

  @Test
  void letsTheLeadersCoordinateWhatIsAboutTheInspektorat() {
    TrackingId id = opened(4, "Ada yang meminta uang saat pemeriksaan.", COORDINATOR);

    ok(verify(id, "\"offices\":[\"INSPEKTORAT\"]"));

    assertThat(service.get(COORDINATOR, address(id))).hasStatus(404);
    assertThat(service.get(INSPEKTORAT, address(id))).hasStatus(404);
    assertThat(list(LEADER, "leaders")).contains(id.value());
    assertThat(list(INSPEKTORAT, "inspektorat")).doesNotContain(id.value());
    assertThat(act(LEADER, id, "disposition", 2, "{\"opd\":\"INSPEKTORAT\"}")).hasStatus(409);
    assertThat(act(LEADER, id, "disposition", 2, "{\"opd\":\"DPUPR\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("only-leadership");
    ok(act(LEADER, id, "disposition", 2, "{\"opd\":\"SETDA\"}"));
    assertThat(((CaseVerified) published(id).get(1)).coordinatedBy())
        .isEqualTo(CoordinatedBy.LEADERS);
  }

  @Test
  void leavesPoorServiceToTheOfficeAndAccusesNobodyOfIt() {
    TrackingId id = opened(5, "Antre di puskesmas lambat sekali.", COORDINATOR);

    assertThat(
            act(
                COORDINATOR,
                id,
                "verification",
                1,
                "{\"kind\":\"PENGADUAN\",\"accused\":{\"offices\":[\"DINKES\"]}}"))
        .hasStatus(409)
        .bodyText()
        .contains("nobody-to-accuse");
    ok(act(COORDINATOR, id, "verification", 1, "{\"kind\":\"PENGADUAN\"}"));
    ok(act(COORDINATOR, id, "disposition", 2, "{\"opd\":\"DINKES\"}"));

    assertThat(service.get(UTAMA_DINKES, address(id))).hasStatusOk();
  }

  private static MvcTestResult verify(TrackingId id, String accused) {
    return act(
        COORDINATOR,
        id,
        "verification",
        1,
        "{\"kind\":\"PENGADUAN\",\"misconduct\":true,\"accused\":{" + accused + "}}");
  }

  private static void appointed(Someone who, String opd) {
    assertThat(
            service.post(
                COORDINATOR,
                "/api/v1/appointments",
                null,
                """
                {"person":"%s","opd":"%s","role":"ADMIN_UTAMA","decree":"SK/9",\
                "decreedOn":"2026-01-02","validFrom":"2026-01-02","validUntil":"2099-12-31"}\
                """
                    .formatted(who.sub(), opd)))
        .hasStatus(201);
  }

  private static TrackingId opened(long number, String text, Someone reader) {
    TrackingId id = numbered(number);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    service.send(sent(id, "k", saying(text, aComplaint(now))));
    await()
        .atMost(ENOUGH)
        .until(() -> service.get(reader, address(id)).getResponse().getStatus() == 200);
    return id;
  }

  private static List<CaseEvent> published(TrackingId id) {
    await()
        .atMost(ENOUGH)
        .until(() -> service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()).size() > 1);
    return service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()).stream()
        .map(Envelope::event)
        .toList();
  }

  private static String list(Someone who, String name) {
    MvcTestResult answer = service.get(who, "/api/v1/work-lists/" + name);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static MvcTestResult act(
      Someone who, TrackingId id, String what, long seen, String body) {
    return service.post(who, address(id) + "/" + what, seen, body);
  }

  private static void ok(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
  }

  private static String address(TrackingId id) {
    return "/api/v1/cases/" + id;
  }
}
