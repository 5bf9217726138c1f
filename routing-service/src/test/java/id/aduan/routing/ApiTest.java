package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.LEADER;
import static id.aduan.routing.RunningService.PEMBANTU_DPUPR;
import static id.aduan.routing.RunningService.UTAMA_DINKES;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aReply;
import static id.aduan.routing.cases.Complaints.anErasure;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Role;
import id.aduan.routing.RunningService.Someone;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.SampleFiles;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.web.Described;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The doors of officers, on the stand-in store; the broker is away. */
final class ApiTest {
  private static final String BULK = "/api/v1/cases/bulk";
  private static DocumentStore store;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    store = DocumentStore.inMemory();
    service = RunningService.on("127.0.0.1:" + Ports.free(1).getFirst(), store.uri());
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> describesEachEndpointAsItIs() {
    return Described.of(service.web()).tests();
  }

  @Test
  void decidesEachItemOfABulkByItself() {
    TrackingId first = opened(1);
    TrackingId second = opened(2);
    String body =
        bulk(
            item(first, "verification", "1", "{\"kind\":\"PENGADUAN\"}"),
            item(second, "disposition", "1", "{\"opd\":\"DPUPR\"}"),
            item(second, "verification", "1", "{\"kind\":\"ASPIRASI\"}"),
            item(first, "disposition", null, "{\"opd\":\"DPUPR\"}"),
            item(numbered(999), "start", "1", "{}"),
            item(first, "start", null, "{}"));

    MvcTestResult answer = service.post(COORDINATOR, BULK, null, body, null, "en");

    assertThat(answer).hasStatus(207);
    assertThat(statuses(answer)).containsExactly(200, 409, 200, 200, 404, 403);
    assertThat(path(answer, "$.items[1].problem.code")).isEqualTo("not-verified");
    assertThat(path(answer, "$.items[1].problem.detail"))
        .isEqualTo("The complaint is not verified yet.");
    assertThat(path(answer, "$.items[1].problem.details.id"))
        .isEqualTo("Aduan ini belum diverifikasi.");
    assertThat(path(answer, "$.items[3].result.state")).isEqualTo("DISPOSED");
    assertThat(path(answer, "$.items[3].etag")).isEqualTo("\"3\"");
    assertThat(path(answer, "$.items[5].problem.code")).isEqualTo("not-entitled");

    MvcTestResult again = service.post(COORDINATOR, BULK, null, body, null, "en");
    assertThat(statuses(again)).containsExactly(200, 412, 200, 200, 404, 403);
    assertThat(path(again, "$.items[3].etag")).isEqualTo("\"3\"");
  }

  @Test
  void doesNotGoOnWithACaseFromAnItemThatFailed() {
    TrackingId id = opened(3);

    MvcTestResult answer =
        service.post(
            COORDINATOR,
            BULK,
            null,
            bulk(
                item(id, "verification", "9", "{\"kind\":\"PENGADUAN\"}"),
                item(id, "disposition", null, "{\"opd\":\"DPUPR\"}")));

    assertThat(statuses(answer)).containsExactly(412, 424);
  }

  @Test
  void isTheSameCommandAloneAndInABulk() {
    TrackingId id = opened(4);
    String key = UUID.randomUUID().toString();
    String body = "{\"kind\":\"PENGADUAN\"}";
    assertThat(service.post(COORDINATOR, address(id) + "/verification", 1L, body, key))
        .hasStatusOk();

    MvcTestResult answer =
        service.post(COORDINATOR, BULK, null, bulk(item(id, "verification", "1", body, key)));

    assertThat(answer).hasStatusOk();
    assertThat(path(answer, "$.items[0].etag")).isEqualTo("\"2\"");
    assertThat(
            statuses(
                service.post(
                    COORDINATOR,
                    BULK,
                    null,
                    bulk(item(id, "verification", "1", "{\"kind\":\"ASPIRASI\"}", key)))))
        .containsExactly(422);
  }

  /** Whatever a role may not do at an address of its own, it may not do in a bulk. */
  @TestFactory
  Stream<DynamicTest> givesNoRoleMoreThanItHas() {
    return service.bean(AccessTable.class).rows().stream()
        .filter(row -> row.method().equals(HttpMethod.POST))
        .filter(row -> row.path().startsWith("/api/v1/cases/{id}/"))
        .flatMap(row ->
            Stream.of(Role.values())
                .map(role ->
                    DynamicTest.dynamicTest(
                        row.path() + " as " + role, () -> sameAsAlone(row, role))));
  }

  private static void sameAsAlone(AccessTable.Row row, Role role) {
    String action =
        row.path().substring("/api/v1/cases/{id}/".length()).replaceAll("\\{[^}]+}", "1");
    Someone who = new Someone("somebody", role.name());
    MvcTestResult answer =
        service.post(who, BULK, null, bulk(item(numbered(999), action, "1", "{}")));

    String said = text(answer);
    if (row.roles().contains(role)) {
      assertThat(said).doesNotContain("\"http-403\"");
    } else {
      assertThat(said).contains("\"http-403\"");
    }
  }

  @Test
  void reachesNothingButCommandsByABulk() {
    TrackingId id = opened(5);

    for (String action :
        List.of("attachments", "unknown", "../appointments", "", "start?x=1", "verification/")) {
      MvcTestResult answer =
          service.post(COORDINATOR, BULK, null, bulk(item(id, action, "1", "{}")));
      assertThat(statuses(answer)).as(action).isSubsetOf(400, 403, 404);
    }
    assertThat(statuses(service.post(COORDINATOR, BULK, null, bulk("{}")))).containsExactly(400);
    assertThat(service.post(COORDINATOR, BULK, null, "{}")).hasStatus(400);
    assertThat(
            service.post(
                COORDINATOR,
                BULK,
                null,
                bulk(
                    IntStream.range(0, 101)
                        .mapToObj(_ -> item(id, "start", "1", "{}"))
                        .toArray(String[]::new))))
        .hasStatus(400);
  }

  @Test
  void keepsAPhotoWithoutWhatItsCameraWrote() {
    TrackingId id = disposed(6);
    String key = UUID.randomUUID().toString();

    MvcTestResult sent =
        service.upload(PEMBANTU_DPUPR, attachments(id), SampleFiles.photo(), "text/plain", key);

    assertThat(sent).hasStatus(201).hasHeader("Location", attachments(id) + "/" + key);
    assertThat(path(sent, "$.mediaType")).isEqualTo("image/jpeg");
    MvcTestResult again =
        service.upload(PEMBANTU_DPUPR, attachments(id), SampleFiles.photo(), "image/png", key);
    assertThat(again).hasStatus(201);
    assertThat(path(again, "$.sha256")).isEqualTo(path(sent, "$.sha256"));
    assertThat(service.upload(PEMBANTU_DPUPR, attachments(id), SampleFiles.PDF, "image/png", key))
        .hasStatus(422);

    assertThat(service.get(LEADER, attachments(id) + "/" + key)).hasStatus(404);
    MvcTestResult shown = service.get(PEMBANTU_DPUPR, attachments(id) + "/" + key);
    assertThat(shown)
        .hasStatusOk()
        .hasHeader("Content-Type", "image/jpeg")
        .hasHeader("Content-Disposition", "attachment; filename=\"" + key + ".jpg\"")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    assertThat(new String(shown.getResponse().getContentAsByteArray(), ISO_8859_1))
        .doesNotContain("GPS");
    assertThat(text(service.get(PEMBANTU_DPUPR, attachments(id)))).contains(key);
  }

  @Test
  void showsAndTakesFilesOfACaseOnlyFromThoseWhoHaveIt() {
    TrackingId id = disposed(7);
    TrackingId other = disposed(8);
    String key = uploaded(id);

    for (String uri : List.of(attachments(id), attachments(id) + "/" + key)) {
      assertThat(service.get(UTAMA_DINKES, uri)).hasStatus(404);
    }
    assertThat(service.get(UTAMA_DPUPR, attachments(other) + "/" + key)).hasStatus(404);
    assertThat(
            service.upload(UTAMA_DINKES, attachments(id), SampleFiles.PDF, "application/pdf", null))
        .hasStatus(404);
    assertThat(service.upload(LEADER, attachments(id), SampleFiles.PDF, "application/pdf", null))
        .hasStatus(403);
    assertThat(service.upload(UTAMA_DPUPR, attachments(other), SampleFiles.PDF, "image/png", key))
        .hasStatus(422);
  }

  @Test
  void refusesPolitelyWhatIsNoPhotoOrDocument() {
    TrackingId id = disposed(9);

    MvcTestResult page =
        service.upload(
            UTAMA_DPUPR, attachments(id), "<html>foto.jpg".getBytes(UTF_8), "image/jpeg", null);
    assertThat(page).hasStatus(415);
    assertThat(path(page, "$.code")).isEqualTo("attachment-type");
    assertThat(
            service.upload(
                UTAMA_DPUPR,
                attachments(id),
                new byte[(int) Attachment.LARGEST + 1],
                "image/jpeg",
                null))
        .hasStatus(413);
    byte[] half = Arrays.copyOf(SampleFiles.image("jpg"), 200);
    assertThat(service.upload(UTAMA_DPUPR, attachments(id), half, "image/jpeg", null))
        .hasStatus(422);
    assertThat(text(service.get(UTAMA_DPUPR, attachments(id)))).isEqualTo("[]");
  }

  @Test
  void resolvesWithAPhotoWhereTheCategoryDemandsOne() {
    TrackingId id = opened(10);
    does(
        COORDINATOR,
        id,
        "verification",
        1,
        "{\"kind\":\"PENGADUAN\",\"category\":\"jalan-berlubang\"}");
    does(COORDINATOR, id, "disposition", 2, "{\"opd\":\"DPUPR\"}");
    String key = uploaded(id);

    MvcTestResult bare = service.post(UTAMA_DPUPR, address(id) + "/resolution", 3L, answer(""));
    assertThat(bare).hasStatus(409);
    assertThat(path(bare, "$.code")).isEqualTo("proof-document-missing");
    MvcTestResult foreign =
        service.post(UTAMA_DPUPR, address(id) + "/resolution", 3L, answer(uploaded(disposed(11))));
    assertThat(foreign).hasStatus(400);
    assertThat(path(foreign, "$.faults[0].field")).isEqualTo("documents");

    does(PEMBANTU_DPUPR, id, "draft", 3, answer(key));
    does(UTAMA_DPUPR, id, "approval", 5, "{}");
    String shown = text(service.get(UTAMA_DPUPR, address(id)));
    assertThat(JsonPath.<Object>read(shown, "$.history[5].event.proof.documents")).isEqualTo(1);
    assertThat(JsonPath.<String>read(shown, "$.content.6.DOCUMENTS")).startsWith(key + " ");
  }

  @Test
  void removesTheFilesOfAnErasedCase() {
    TrackingId id = disposed(12);
    String key = uploaded(id);

    take(sent(id, "erase", anErasure(now())));

    assertThat(service.get(COORDINATOR, attachments(id) + "/" + key)).hasStatus(404);
    assertThat(
            service.upload(COORDINATOR, attachments(id), SampleFiles.PDF, "application/pdf", null))
        .hasStatus(409);
  }

  @Test
  void showsALongHistoryInParts() {
    TrackingId id = opened(13);
    take(
        IntStream.range(0, 120)
            .mapToObj(i -> sent(id, "r" + i, aReply("Tambahan " + i, now())))
            .toList());

    String shown = text(service.get(COORDINATOR, address(id)));
    assertThat(JsonPath.<List<?>>read(shown, "$.history")).hasSize(100);
    assertThat(JsonPath.<Integer>read(shown, "$.history[99].sequence")).isEqualTo(121);
    String older = JsonPath.read(shown, "$.olderHistory");
    String first = text(service.get(COORDINATOR, older));
    assertThat(JsonPath.<Integer>read(first, "$.items[0].sequence")).isEqualTo(1);
    int next = JsonPath.read(first, "$.next");
    String last = text(service.get(COORDINATOR, older + "?after=" + next));
    assertThat(JsonPath.<List<Integer>>read(last, "$.items[*].sequence"))
        .isEqualTo(IntStream.rangeClosed(next + 1, 121).boxed().toList());
    assertThat(JsonPath.<Object>read(last, "$.next")).isNull();
    assertThat(service.get(UTAMA_DPUPR, older)).hasStatus(404);
  }

  @Test
  void showsEverybodyHowItIsCalled() {
    MvcTestResult shown = service.get(LEADER, "/api/v1/openapi");

    assertThat(shown).hasStatusOk();
    assertThat(path(shown, "$.openapi")).startsWith("3.1");
  }

  private static TrackingId opened(long number) {
    TrackingId id = numbered(number);
    take(sent(id, "k", aComplaint(now())));
    return id;
  }

  private static TrackingId disposed(long number) {
    TrackingId id = opened(number);
    does(COORDINATOR, id, "verification", 1, "{\"kind\":\"PENGADUAN\"}");
    does(COORDINATOR, id, "disposition", 2, "{\"opd\":\"DPUPR\"}");
    return id;
  }

  private static void take(Envelope<DossierEvent> event) {
    take(List.of(event));
  }

  private static void take(List<Envelope<DossierEvent>> events) {
    assertThat(service.bean(DossiersHandler.class).handle(events)).hasSameSizeAs(events);
  }

  private static String uploaded(TrackingId id) {
    String key = UUID.randomUUID().toString();
    assertThat(
            service.upload(UTAMA_DPUPR, attachments(id), SampleFiles.PDF, "application/pdf", key))
        .hasStatus(201);
    return key;
  }

  private static void does(Someone who, TrackingId id, String what, long seen, String body) {
    assertThat(service.post(who, address(id) + "/" + what, seen, body)).hasStatusOk();
  }

  private static String bulk(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  private static String item(TrackingId id, String action, @Nullable String version, String body) {
    return item(id, action, version, body, UUID.randomUUID().toString());
  }

  private static String item(
      TrackingId id, String action, @Nullable String version, String body, String key) {
    String ifMatch = version == null ? "null" : "\"\\\"" + version + "\\\"\"";
    return "{\"trackingId\":\"%s\",\"action\":\"%s\",\"ifMatch\":%s,\"idempotencyKey\":\"%s\",\"body\":%s}"
        .formatted(id, action, ifMatch, key, body);
  }

  private static String answer(String document) {
    return "{\"answer\":\"Sudah.\",\"whatWasDone\":\"Ditambal\",\"doneOn\":\"%s\",\"documents\":[%s]}"
        .formatted(WorkingCalendar.dayOf(now()), document.isEmpty() ? "" : "\"" + document + "\"");
  }

  private static List<Integer> statuses(MvcTestResult answer) {
    return JsonPath.read(text(answer), "$.items[*].status");
  }

  private static String path(MvcTestResult answer, String path) {
    return String.valueOf(JsonPath.<Object>read(text(answer), path));
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static String attachments(TrackingId id) {
    return address(id) + "/attachments";
  }

  private static String address(TrackingId id) {
    return "/api/v1/cases/" + id;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
