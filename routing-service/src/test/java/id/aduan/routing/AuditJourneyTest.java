package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.UTAMA_DINKES;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.aduan.contract.TrackingId;
import id.aduan.routing.RunningService.Someone;
import id.aduan.routing.cases.DossiersHandler;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who saw a case, and who tried to, as the Inspektorat and the coordinators find it. */
final class AuditJourneyTest {
  private static final Someone INSPEKTORAT =
      new Someone("17080000-0000-4000-8000-000000000501", "INSPEKTORAT");
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
  void tellsWhoSawACaseByWhicheverWay() {
    TrackingId id = opened(1, "Jalan rusak.");
    assertThat(service.get(COORDINATOR, address(id))).hasStatusOk();
    assertThat(service.get(COORDINATOR, address(id) + "/history")).hasStatusOk();
    assertThat(service.get(COORDINATOR, address(id) + "/attachments")).hasStatusOk();
    assertThat(service.get(COORDINATOR, "/api/v1/work-lists/coordinator")).hasStatusOk();
    assertThat(service.get(UTAMA_DINKES, address(id))).hasStatus(404);
    assertThat(service.get(new Someone("o-1", "OPERATOR"), address(id))).hasStatus(403);

    assertThat(found(COORDINATOR, "of=case/" + id))
        .containsExactly(
            "CASE_READ o-1 403",
            "CASE_READ " + UTAMA_DINKES.sub() + " 404",
            "LIST_READ k-1 200",
            "ATTACHMENT_READ k-1 200",
            "CASE_READ k-1 200",
            "CASE_READ k-1 200");
    assertThat(found(COORDINATOR, "of=" + id.grouped() + "&who=" + UTAMA_DINKES.sub())).hasSize(1);
    assertThat(search(COORDINATOR, "limit=100")).doesNotContain("Jalan rusak");
  }

  @Test
  void tellsEveryActWithItsReasonAndEachOfABulk() {
    TrackingId one = opened(2, "Lampu padam.");
    TrackingId two = opened(3, "Lampu padam lagi.");
    assertThat(act(one, "verification", 1, "{\"kind\":\"PENGADUAN\"}")).hasStatusOk();
    assertThat(act(one, "disposition", 1, "{\"opd\":\"DPUPR\"}")).hasStatus(412);
    assertThat(act(one, "archive", 2, "{\"reason\":\"TOO_GENERAL\",\"text\":\"Terlalu umum.\"}"))
        .hasStatusOk();
    assertThat(
            service.post(
                COORDINATOR,
                "/api/v1/cases/bulk",
                null,
                "{\"items\":[" + item(two, "verification") + "," + item(two, "start") + "]}"))
        .hasStatus(207);

    assertThat(found(INSPEKTORAT, "what=ACT&of=case/" + one))
        .containsExactly("ACT k-1 200", "ACT k-1 412", "ACT k-1 200");
    assertThat(search(INSPEKTORAT, "what=ACT&of=case/" + one))
        .contains("\"why\":\"TOO_GENERAL\"", "/archive")
        .doesNotContain("Terlalu umum");
    assertThat(
            JsonPath.<List<String>>read(
                search(INSPEKTORAT, "what=ACT&of=case/" + two), "$.items[*].endpoint"))
        .containsExactly("POST /api/v1/cases/{id}/start", "POST /api/v1/cases/{id}/verification");
  }

  @Test
  void namesNoCaseToWhomItIsHiddenFrom() {
    TrackingId id = opened(4, "Pegawai Kominfo minta suap untuk izin menara.");
    TrackingId plain = opened(5, "Jembatan rusak.");
    assertThat(service.get(INSPEKTORAT, address(id))).hasStatusOk();
    assertThat(service.get(INSPEKTORAT, "/api/v1/work-lists/inspektorat")).hasStatusOk();
    assertThat(service.get(COORDINATOR, address(id))).hasStatus(404);
    assertThat(service.get(COORDINATOR, address(plain))).hasStatusOk();

    assertThat(found(COORDINATOR, "of=case/" + id)).isEmpty();
    assertThat(search(COORDINATOR, "limit=100")).contains(plain.value()).doesNotContain(id.value());
    assertThat(found(INSPEKTORAT, "of=case/" + id))
        .contains(
            "CASE_READ k-1 404",
            "LIST_READ " + INSPEKTORAT.sub() + " 200",
            "CASE_READ " + INSPEKTORAT.sub() + " 200");
  }

  @Test
  void tellsWhoChangedTheOrganisationAndWhoMayAct() {
    assertThat(
            service.put(
                COORDINATOR,
                "/api/v1/organisation/calendar/entries/2026-12-31",
                99L,
                "{\"date\":\"2026-12-31\"}"))
        .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 428));
    assertThat(service.post(COORDINATOR, "/api/v1/appointments", null, "{}")).hasStatus(400);
    assertThat(service.get(COORDINATOR, "/api/v1/appointments/export")).hasStatusOk();
    assertThat(service.post(UTAMA_DPUPR, "/api/v1/grants/interim", null, "{}")).hasStatus(403);

    assertThat(search(INSPEKTORAT, "what=ORGANISATION_CHANGED"))
        .contains("register/", "register-entry/2026-12-31");
    assertThat(found(INSPEKTORAT, "what=ACCESS_CHANGED"))
        .containsExactly("ACCESS_CHANGED " + UTAMA_DPUPR.sub() + " 403", "ACCESS_CHANGED k-1 400");
    assertThat(found(INSPEKTORAT, "what=ACCESS_READ")).containsExactly("ACCESS_READ k-1 200");
    assertThat(found(INSPEKTORAT, "what=AUDIT_READ")).isNotEmpty();
  }

  private static TrackingId opened(long number, String text) {
    TrackingId id = numbered(number);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    assertThat(
            service
                .bean(DossiersHandler.class)
                .handle(List.of(sent(id, "k", saying(text, aComplaint(now))))))
        .hasSize(1);
    return id;
  }

  private static MvcTestResult act(TrackingId id, String what, long seen, String body) {
    return service.post(COORDINATOR, address(id) + "/" + what, seen, body);
  }

  private static String item(TrackingId id, String action) {
    return "{\"trackingId\":\"%s\",\"action\":\"%s\",\"ifMatch\":\"\\\"1\\\"\",\"idempotencyKey\":\"%s\",\"body\":{\"kind\":\"PENGADUAN\"}}"
        .formatted(id, action, UUID.randomUUID());
  }

  private static List<String> found(Someone reader, String query) {
    String page = search(reader, query);
    List<String> what = JsonPath.read(page, "$.items[*].what");
    List<String> who = JsonPath.read(page, "$.items[*].who");
    List<Integer> status = JsonPath.read(page, "$.items[*].status");
    return IntStream.range(0, what.size())
        .filter(i -> query.contains("AUDIT_READ") || !what.get(i).equals("AUDIT_READ"))
        .mapToObj(i -> what.get(i) + " " + who.get(i).replace("person/", "") + " " + status.get(i))
        .toList();
  }

  private static String search(Someone reader, String query) {
    MvcTestResult answer = service.get(reader, "/api/v1/audit?" + query);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static String address(TrackingId id) {
    return "/api/v1/cases/" + id;
  }
}
