package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.COUNTER;
import static id.aduan.routing.RunningService.LEADER;
import static id.aduan.routing.RunningService.PEMBANTU_DPUPR;
import static id.aduan.routing.RunningService.UTAMA_DINKES;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aDispute;
import static id.aduan.routing.cases.Complaints.aReply;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.security.EndpointCoverage;
import id.aduan.kit.stream.InputHealth;
import id.aduan.kit.stream.Relay;
import id.aduan.routing.RunningService.Someone;
import id.aduan.routing.attachments.SampleFiles;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The main job as people and topics see it, over a real broker and the stand-in store. */
final class JourneyTest {
  private static final OpdCode DAGKOP = new OpdCode("DAGKOP");
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final Duration ENOUGH = Duration.ofSeconds(60);
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

  @TestFactory
  Stream<DynamicTest> lettingEachRoleIntoItsEndpointsOnly() {
    return new EndpointCoverage(service.web()).tests();
  }

  @Test
  void bringsAComplaintToItsResolutionAndBack() {
    TrackingId id = opened(1);
    disposed(id);
    ok(act(PEMBANTU_DPUPR, id, "start", 3, "{}"));
    ok(act(PEMBANTU_DPUPR, id, "draft", 4, finalAnswer()));
    assertThat(act(PEMBANTU_DPUPR, id, "approval", 5, "{}")).hasStatus(403);
    ok(act(UTAMA_DPUPR, id, "approval", 5, "{}"));
    service.send(sent(id, "d", aDispute(now())));

    awaitTypes(
        id,
        EventType.CASE_OPENED,
        EventType.CASE_VERIFIED,
        EventType.CASE_DISPOSED,
        EventType.FOLLOW_UP_STARTED,
        EventType.RESOLUTION_DRAFTED,
        EventType.CASE_RESOLVED,
        EventType.CASE_REOPENED);
    List<Envelope<CaseRecord>> withContent =
        service.read(Topics.CASES, EventCodec.CASES, id.value());
    assertThat(withContent)
        .extracting(Envelope::sequence)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(withContent.get(5).event().content())
        .containsEntry(ContentPart.ANSWER, "Sudah ditambal.");
    assertThat(service.read(Topics.assignments(DPUPR), EventCodec.ASSIGNMENTS, id.value()))
        .extracting(Envelope::event)
        .hasOnlyElementsOfType(CaseAssigned.class)
        .hasSize(2);
  }

  @Test
  void closesByHandOnlyForAReasonThatACoordinatorCanKnow() {
    TrackingId id = opened(14);
    disposed(id);

    for (String body : List.of("{}", "{\"reason\":\"CONFIRMED\"}", "{\"reason\":\"BORED\"}")) {
      assertThat(act(COORDINATOR, id, "closing", 3, body))
          .hasStatus(400)
          .bodyJson()
          .extractingPath("$.faults[0].field")
          .isEqualTo("reason");
    }
    for (String reason : List.of("SILENT", "UNREACHABLE")) {
      assertThat(act(COORDINATOR, id, "closing", 3, "{\"reason\":\"" + reason + "\"}"))
          .hasStatus(409)
          .bodyJson()
          .extractingPath("$.code")
          .isEqualTo("not-resolved");
    }
  }

  @Test
  void saysNothingOnTheTopicThatLivesForEverOfWhatWasWritten() {
    TrackingId id = opened(2);
    disposed(id);
    ok(act(UTAMA_DPUPR, id, "answers", 3, "{\"text\":\"Rahasia dapur.\"}"));
    awaitTypes(
        id,
        EventType.CASE_OPENED,
        EventType.CASE_VERIFIED,
        EventType.CASE_DISPOSED,
        EventType.FOLLOW_UP_STARTED,
        EventType.CASE_ANSWERED);

    assertThat(service.bytes(Topics.LIFECYCLE))
        .isNotEmpty()
        .map(bytes -> new String(bytes, UTF_8))
        .noneMatch(json ->
            Stream.of("Rahasia", Complaints.TEXT, Complaints.NAME, Complaints.SALT, "+62", "pasar")
                .anyMatch(json::contains));
  }

  @Test
  void changesNothingWhenARecordComesTwiceOrTooEarly() {
    TrackingId id = numbered(3);
    service.send(sent(id, "early", aReply("Sebelum waktunya.", now())));
    service.send(sent(id, "k", aComplaint(now())));
    service.send(sent(id, "k", aComplaint(now())));
    service.send(sent(id, "early", aReply("Sebelum waktunya.", now())));
    service.send(sent(id, "last", aReply("Terakhir.", now())));

    awaitTypes(id, EventType.CASE_OPENED, EventType.ADDITION_RECEIVED, EventType.ADDITION_RECEIVED);
  }

  @Test
  void tellsOfWhatWasMissedBeforeItWasConsumed() {
    TrackingId id = numbered(4);
    service.send(sent(id, "k", aComplaint(now().minus(Duration.ofDays(14)))));

    await()
        .atMost(ENOUGH)
        .untilAsserted(
            () -> assertThat(types(id)).contains(EventType.CASE_OPENED, EventType.DEADLINE_MISSED));
    assertThat(get(COORDINATOR, "/api/v1/work-lists/coordinator?overdue=true&limit=500"))
        .hasStatusOk()
        .bodyText()
        .contains(id.value());
  }

  @Test
  void givesACaseBackWithAReasonAndTellsTheOpdsSystem() {
    TrackingId id = opened(5);
    disposed(id);
    ok(
        act(
            UTAMA_DPUPR,
            id,
            "return",
            3,
            "{\"reason\":\"NOT_OUR_TASK\",\"proposedOwner\":\"DINKES\",\"text\":\"Bukan jalan.\"}"));

    assertThat(get(UTAMA_DPUPR, address(id))).hasStatus(404);
    assertThat(get(COORDINATOR, address(id)))
        .bodyJson()
        .extractingPath("$.proposedOwner")
        .isEqualTo("DINKES");
    await()
        .atMost(ENOUGH)
        .untilAsserted(() ->
            assertThat(service.read(Topics.assignments(DPUPR), EventCodec.ASSIGNMENTS, id.value()))
                .extracting(Envelope::event)
                .hasAtLeastOneElementOfType(AssignmentWithdrawn.class));
  }

  @Test
  void showsTheCaseWithWhatItSuggestsAndWhatCanBeDone() {
    TrackingId id = opened(6);

    assertThat(get(COORDINATOR, address(id)))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.state").isEqualTo("RECEIVED");
          json.assertThat().extractingPath("$.suggestions[0].opd").isEqualTo("DPUPR");
          json.assertThat()
              .extractingPath("$.suggestions[0].explanation")
              .asString()
              .contains("jalan");
          json.assertThat().extractingPath("$.place").isEqualTo("13.11.01");
          json.assertThat().extractingPath("$.content.1.COMPLAINT").isEqualTo(Complaints.TEXT);
          json.assertThat().extractingPath("$.history[0].type").isEqualTo("case.opened.v1");
          json.assertThat()
              .extractingPath("$.actions")
              .asArray()
              .containsExactlyInAnyOrder(
                  "verification",
                  "questions",
                  "archive",
                  "forward",
                  "requests",
                  "links",
                  "erasure");
        });
  }

  @Test
  void demandsTheVersionAndRefusesAnOldOneWithTheNewOne() {
    TrackingId id = opened(7);

    assertThat(service.post(COORDINATOR, address(id) + "/verification", null, verification()))
        .hasStatus(428);
    ok(act(COORDINATOR, id, "verification", 1, verification()));
    assertThat(act(COORDINATOR, id, "disposition", 1, "{\"opd\":\"DPUPR\"}"))
        .hasStatus(412)
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("stale-version");
  }

  @Test
  void repeatsItsAnswerToTheSameKeyAndRefusesAnotherCommandUnderIt() {
    TrackingId id = opened(8);
    String key = "5f6f3f3e-8f0b-4f43-9d3a-6c1f5a0c2b11";
    String uri = address(id) + "/verification";
    String first = body(service.post(COORDINATOR, uri, 1L, verification(), key));

    assertThat(body(service.post(COORDINATOR, uri, 1L, verification(), key))).isEqualTo(first);
    assertThat(service.post(COORDINATOR, uri, 1L, "{\"kind\":\"ASPIRASI\"}", key))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("key-conflict");
    assertThat(service.post(COORDINATOR, uri, 1L, verification(), "not-a-uuid")).hasStatus(400);
    awaitTypes(id, EventType.CASE_OPENED, EventType.CASE_VERIFIED);
  }

  @Test
  void saysAllThatIsWrongInTheLanguageOfWhoAsked() {
    TrackingId id = opened(9);

    assertThat(
            service.post(
                COORDINATOR, address(id) + "/archive", 1L, "{\"reason\":\"BECAUSE\"}", null, "en"))
        .hasStatus(400)
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.faults.length()").isEqualTo(2);
          json.assertThat().extractingPath("$.faults[0].field").isEqualTo("reason");
          json.assertThat().extractingPath("$.faults[1].message").isEqualTo("This is required.");
        });
    assertThat(act(COORDINATOR, id, "disposition", 1, "{\"opd\":\"DPUPR\"}"))
        .hasStatus(409)
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.code").isEqualTo("not-verified");
          json.assertThat().extractingPath("$.detail").isEqualTo("Aduan ini belum diverifikasi.");
        });
    assertThat(act(COORDINATOR, id, "disposition", 1, "{\"opd\":\"NOWHERE\"}")).hasStatus(400);
  }

  @Test
  void listsByDeadlineInPagesAndToThoseEntitledOnly() {
    TrackingId one = opened(10);
    TrackingId two = opened(11);
    disposed(one);
    disposed(two);

    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      MvcTestResult page =
          get(
              UTAMA_DPUPR,
              "/api/v1/work-lists/opd/DPUPR?state=DISPOSED&limit=1"
                  + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(page).hasStatusOk();
      seen.add(json(page, "$.items[0].trackingId"));
      next = json(page, "$.next");
    } while (!next.isEmpty());

    assertThat(seen).contains(one.value(), two.value()).doesNotHaveDuplicates();
    assertThat(get(UTAMA_DINKES, "/api/v1/work-lists/opd/DPUPR")).hasStatus(403);
    assertThat(get(LEADER, "/api/v1/work-lists/opd/DPUPR")).hasStatusOk();
    assertThat(get(COORDINATOR, "/api/v1/work-lists/coordinator?cursor=%21")).hasStatus(400);
    assertThat(get(COORDINATOR, "/api/v1/work-lists/coordinator?state=NONE")).hasStatus(400);
  }

  @Test
  void keepsAnAnonymousNameFromTheOpd() {
    TrackingId id = numbered(12);
    service.send(sent(id, "k", aComplaint(now(), new Visibility(true, true))));
    awaitCase(id);
    disposed(id);

    assertThat(get(UTAMA_DPUPR, address(id)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(Complaints.NAME)
        .contains("\"rahasia\":true");
    assertThat(get(COORDINATOR, address(id))).bodyText().contains(Complaints.NAME);
  }

  @Test
  void leavesItToTheCounterToTellWhomNoMessageReached() {
    TrackingId id = opened(24);
    disposed(id);
    ok(act(UTAMA_DPUPR, id, "resolution", 3, finalAnswer()));
    Envelope<DeliveryEvent> skipped = skipped(EventId.ofCase(id, 5), id);
    service.send(Topics.DELIVERIES, EventCodec.DELIVERIES, skipped);
    service.send(Topics.DELIVERIES, EventCodec.DELIVERIES, skipped);
    await().atMost(ENOUGH).until(() -> types(id).contains(EventType.NOTICE_SETTLED));

    assertThat(get(COUNTER, "/api/v1/work-lists/counter?limit=500"))
        .hasStatusOk()
        .bodyText()
        .contains(id.value(), "RESOLUTION")
        .doesNotContain("ditambal");
    assertThat(get(COUNTER, address(id))).hasStatus(403);
    assertThat(get(COUNTER, address(id) + "/untold"))
        .hasStatusOk()
        .hasHeader("ETag", "\"6\"")
        .bodyText()
        .contains("Sudah ditambal.")
        .doesNotContain(Complaints.NAME, Complaints.TEXT);
    assertThat(get(COUNTER, "/loket"))
        .hasStatusOk()
        .bodyText()
        .contains(
            id.grouped(),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"))
                .format(skipped.time().atZone(WorkingCalendar.ZONE)));
    assertThat(get(COUNTER, "/loket/cases/" + id))
        .hasStatusOk()
        .bodyText()
        .contains("Sudah ditambal.", "name=\"version\" value=\"6\"")
        .doesNotContain(Complaints.NAME, Complaints.TEXT);
    assertThat(told(id, "5")).hasStatus(412).bodyText().contains("Belum tercatat");
    assertThat(told(id, "6")).hasStatusOk().bodyText().contains("sudah disampaikan langsung");
    assertThat(told(id, "6")).hasStatusOk();
    assertThat(get(COUNTER, address(id) + "/untold")).hasStatus(404);
    assertThat(get(COUNTER, "/api/v1/work-lists/counter?closed=true")).hasStatusOk();
    assertThat(act(COORDINATOR, id, "closing", 7, "{\"reason\":\"SILENT\"}"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("dispute-still-possible");
    awaitTypes(
        id,
        EventType.CASE_OPENED,
        EventType.CASE_VERIFIED,
        EventType.CASE_DISPOSED,
        EventType.FOLLOW_UP_STARTED,
        EventType.CASE_RESOLVED,
        EventType.NOTICE_SETTLED,
        EventType.REPORTER_TOLD);
  }

  @Test
  void keepsThePapersThatAReporterHandsInAtTheCounter() throws Exception {
    TrackingId id = opened(1708);
    String papers = address(id) + "/papers";
    String key = UUID.randomUUID().toString();
    assertThat(
            service.upload(COUNTER, papers + "/attachments", SampleFiles.photo(), "image/png", key))
        .hasStatus(201);
    assertThat(
            service.upload(COUNTER, papers + "/attachments", SampleFiles.photo(), "image/png", key))
        .hasStatus(201);
    assertThat(get(COORDINATOR, address(id) + "/attachments")).bodyText().isEqualTo("[]");
    assertThat(get(COUNTER, "/loket/cases/" + id + "/papers"))
        .hasStatusOk()
        .hasHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' http://127.0.0.1:1780;"
                + " script-src 'self'; connect-src 'self'")
        .bodyText()
        .contains(key, id.grouped())
        .doesNotContain(Complaints.NAME, Complaints.TEXT);
    assertThat(get(new Someone("l-2", "COUNTER"), "/loket/cases/" + id + "/papers"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(key);
    String named = "{\"documents\":[\"" + key + "\"],\"note\":\"Aslinya dibawa pulang.\"}";
    String act = UUID.randomUUID().toString();

    ok(service.post(COUNTER, papers, null, named, act));
    ok(service.post(COUNTER, papers, null, named, act));
    ok(service.post(COUNTER, papers, null, named));

    assertThat(service.post(COUNTER, papers, null, "{}")).hasStatus(400);
    assertThat(get(COUNTER, "/loket/cases/" + id + "/papers"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(key);
    assertThat(get(COUNTER, address(id) + "/attachments")).hasStatus(403);
    disposed(id, 2);
    assertThat(get(UTAMA_DPUPR, address(id) + "/attachments/" + key))
        .hasStatusOk()
        .hasHeader("Content-Type", "image/jpeg");
    assertThat(get(UTAMA_DPUPR, address(id)))
        .hasStatusOk()
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.history[1].event.by.role").isEqualTo("COUNTER");
          json.assertThat().extractingPath("$.history[1].event.documents").isEqualTo(1);
          json.assertThat().extractingPath("$.content.2.NOTE").isEqualTo("Aslinya dibawa pulang.");
        });
    awaitTypes(
        id,
        EventType.CASE_OPENED,
        EventType.ADDITION_RECEIVED,
        EventType.CASE_VERIFIED,
        EventType.CASE_DISPOSED);
    assertThat(
            Stream.concat(
                service.bytes(Topics.CASES).stream(), service.bytes(Topics.LIFECYCLE).stream()))
        .map(bytes -> new String(bytes, UTF_8))
        .noneMatch(json -> json.contains(key) || json.contains("Aslinya"));

    service.send(sent(id, "e", new DossierEvent.DossierErased(now())));
    await()
        .atMost(ENOUGH)
        .until(() ->
            service
                    .upload(
                        COUNTER, papers + "/attachments", SampleFiles.PDF, "application/pdf", null)
                    .getResponse()
                    .getStatus()
                == 409);
    assertThat(get(COORDINATOR, address(id) + "/attachments")).bodyText().isEqualTo("[]");
    assertThat(get(COUNTER, "/loket/cases/" + id + "/papers"))
        .hasStatus(409)
        .bodyText()
        .contains("sudah dihapus");
  }

  private static Envelope<DeliveryEvent> skipped(EventId cause, TrackingId id) {
    DeliveryEvent.Message message =
        new DeliveryEvent.Message(
            new EventId(cause + ".REPORTER.RESOLUTION"),
            cause,
            ActorRole.REPORTER,
            DeliveryEvent.Purpose.RESOLUTION,
            DeliveryEvent.MessageChannel.NONE);
    return new Envelope<>(
        new EventId(message.id() + ".1"),
        "/notification-service",
        id.value(),
        now(),
        null,
        new DeliveryEvent.MessageSkipped(message, DeliveryEvent.SkipReason.NO_CONTACT));
  }

  @Test
  void makesAppointmentsOnceAndEndsThem() {
    String body =
        """
        {"person":"somebody","opd":"DISHUB","role":"ADMIN_PEMBANTU","decree":"SK/2","decreedOn":"2026-01-05",
         "validFrom":"2026-01-01","validUntil":"2099-12-31"}
        """;
    String key = "1b4e28ba-2fa1-4d3b-9f3a-ef19b5a7633b";
    Someone somebody = new Someone("somebody", "OFFICIAL");
    assertThat(get(somebody, "/api/v1/work-lists/opd/DISHUB")).hasStatus(403);

    assertThat(service.post(COORDINATOR, "/api/v1/appointments", null, body, key)).hasStatus(201);
    assertThat(service.post(COORDINATOR, "/api/v1/appointments", null, body, key)).hasStatus(201);
    assertThat(
            service.post(
                COORDINATOR, "/api/v1/appointments", null, body.replace("SK/2", "SK/3"), key))
        .hasStatus(422);
    assertThat(get(somebody, "/api/v1/work-lists/opd/DISHUB")).hasStatusOk();
    assertThat(get(somebody, "/api/v1/me"))
        .bodyJson()
        .extractingPath("$.appointments[0].opd")
        .isEqualTo("DISHUB");

    assertThat(service.post(COORDINATOR, "/api/v1/appointments/" + key + "/revocation", null, "{}"))
        .hasStatus(400);
    assertThat(
            service.post(
                COORDINATOR,
                "/api/v1/appointments/" + key + "/revocation",
                null,
                "{\"reason\":\"Mutasi.\"}"))
        .hasStatusOk();
    assertThat(get(somebody, "/api/v1/work-lists/opd/DISHUB")).hasStatus(403);
    assertThat(service.post(COORDINATOR, "/api/v1/appointments", null, "{}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.faults.length()")
        .isEqualTo(7);
  }

  @Test
  void letsSomebodyActInTheInterimAndTellsOverseersOfIt() {
    TrackingId id = opened(25);
    ok(act(COORDINATOR, id, "verification", 1, verification()));
    ok(act(COORDINATOR, id, "disposition", 2, "{\"opd\":\"DAGKOP\"}"));
    Someone somebody = new Someone("interim", "OFFICIAL");
    assertThat(act(somebody, id, "start", 3, "{}")).hasStatus(404);

    String until = LocalDate.now(WorkingCalendar.ZONE).plusDays(9).toString();
    String body =
        """
        {"opd":"%s","person":"interim","role":"ADMIN_UTAMA","until":"%s","reason":"SK terlambat."}
        """;
    assertThat(
            service.post(
                COORDINATOR, "/api/v1/grants/interim", null, body.formatted("DPUPR", until)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("admin-appointed");
    assertThat(
            service.post(
                COORDINATOR, "/api/v1/grants/interim", null, body.formatted("DAGKOP", until)))
        .hasStatus(201);
    ok(act(somebody, id, "start", 3, "{}"));
    assertThat(get(somebody, "/api/v1/me"))
        .bodyJson()
        .extractingPath("$.grants[0].kind")
        .isEqualTo("INTERIM");
    await()
        .atMost(ENOUGH)
        .untilAsserted(() ->
            assertThat(service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()))
                .extracting(Envelope::event)
                .contains(
                    new CaseEvent.FollowUpStarted(
                        new Actor(ActorRole.ADMIN_UTAMA, DAGKOP, ActingAs.INTERIM), DAGKOP)));
  }

  @Test
  void takesATableOfAppointmentsAsAWholeOrNotAtAll() {
    String header = "person,opd,role,decree,decreedOn,validFrom,validUntil\n";
    String good = "of-a-table,DLH,ADMIN_PEMBANTU,SK/7,2026-01-02,2026-01-01,2026-12-31\n";
    String bad = "of-a-table,NIRGENDS,ADMIN,,2026-01-02,2026-01-01,2025-12-31\n";

    assertThat(service.postTable(COORDINATOR, "/api/v1/appointments/import", header + good + bad))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.faults[*].field")
        .isEqualTo(List.of("3.opd", "3.role", "3.decree", "3.validUntil"));
    assertThat(
            service.postTable(
                COORDINATOR, "/api/v1/appointments/import?dryRun=true", header + good))
        .hasStatusOk();
    assertThat(get(COORDINATOR, "/api/v1/appointments/export"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("of-a-table");
    assertThat(service.postTable(COORDINATOR, "/api/v1/appointments/import", header + good))
        .bodyJson()
        .extractingPath("$.made")
        .isEqualTo(1);
    assertThat(service.postTable(COORDINATOR, "/api/v1/appointments/import", header + good))
        .bodyJson()
        .extractingPath("$.unchanged")
        .isEqualTo(1);
    assertThat(get(COORDINATOR, "/api/v1/appointments?opd=DLH&on=2026-06-01"))
        .bodyText()
        .contains("of-a-table");
    assertThat(get(COORDINATOR, "/api/v1/appointments/warnings"))
        .hasStatusOk()
        .bodyText()
        .contains("\"gaps\"");
  }

  @Test
  void listsWhatSomebodyWorksOn() {
    TrackingId id = opened(15);
    disposed(id);
    ok(act(PEMBANTU_DPUPR, id, "assignment", 3, "{\"person\":\"" + PEMBANTU_DPUPR.sub() + "\"}"));

    assertThat(get(PEMBANTU_DPUPR, "/api/v1/work-lists/opd/DPUPR?assignee=me&limit=500"))
        .bodyText()
        .contains(id.value());
    assertThat(get(PEMBANTU_DPUPR, "/api/v1/work-lists/opd/DPUPR?assignee=none&limit=500"))
        .bodyText()
        .doesNotContain(id.value());
    assertThat(get(PEMBANTU_DPUPR, address(id)))
        .bodyJson()
        .extractingPath("$.assignee")
        .isEqualTo(PEMBANTU_DPUPR.sub());
  }

  @Test
  void asksAnOfficialOfWhichNothingIsEverPublished() {
    TrackingId id = opened(20);
    disposed(id);
    String request =
        "{\"office\":\"DPUPR\",\"official\":\"pejabat-1\",\"text\":\"Siapa mandornya?\"}";
    ok(act(UTAMA_DPUPR, id, "requests", 3, request));
    Someone official = new Someone("pejabat-1", "OFFICIAL");
    String one = address(id) + "/requests/1";

    assertThat(get(official, "/api/v1/work-lists/official"))
        .hasStatusOk()
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.items[0].trackingId").isEqualTo(id.value());
          json.assertThat().extractingPath("$.items[0].number").isEqualTo(1);
        });
    assertThat(get(official, address(id))).hasStatus(404);
    assertThat(get(official, one))
        .hasStatusOk()
        .hasHeader("ETag", "\"4\"")
        .bodyText()
        .contains("Siapa mandornya?", Complaints.TEXT, "\"answerable\":true")
        .doesNotContain(Complaints.NAME);
    assertThat(get(new Someone("pejabat-2", "OFFICIAL"), one)).hasStatus(404);
    MvcTestResult sent =
        service.upload(official, one + "/attachments", SampleFiles.PDF, "application/pdf", null);
    assertThat(sent).hasStatus(201);
    String file =
        JsonPath.read(new String(sent.getResponse().getContentAsByteArray(), UTF_8), "$.id");
    assertThat(get(UTAMA_DPUPR, address(id) + "/attachments/" + file)).hasStatus(404);
    assertThat(get(official, one + "/attachments/" + file)).hasStatusOk();
    assertThat(
            service.post(official, one + "/answer", 4L, "{\"text\":\"x\",\"documents\":[\"y\"]}"))
        .hasStatus(400);
    ok(
        service.post(
            official,
            one + "/answer",
            4L,
            "{\"text\":\"Pak Anton.\",\"documents\":[\"" + file + "\"]}"));
    assertThat(get(UTAMA_DPUPR, one + "/attachments/" + file)).hasStatusOk();
    assertThat(get(UTAMA_DPUPR, address(id) + "/attachments/" + file)).hasStatusOk();
    assertThat(get(official, one + "/attachments/" + file)).hasStatusOk();
    assertThat(
            service.upload(
                official, one + "/attachments", SampleFiles.PDF, "application/pdf", null))
        .hasStatus(403);
    assertThat(get(UTAMA_DPUPR, address(id)))
        .hasStatusOk()
        .bodyJson()
        .satisfies(json -> {
          json.assertThat()
              .extractingPath("$.coordination.requests[0].status")
              .isEqualTo("ANSWERED");
          json.assertThat().extractingPath("$.content.5.REQUEST_ANSWER").isEqualTo("Pak Anton.");
          json.assertThat().extractingPath("$.coordination.custody.opd").isEqualTo("DPUPR");
        });

    awaitTypes(
        id,
        EventType.CASE_OPENED,
        EventType.CASE_VERIFIED,
        EventType.CASE_DISPOSED,
        EventType.INTERNAL_REQUEST_MADE,
        EventType.INTERNAL_REQUEST_ANSWERED);
    assertThat(
            Stream.concat(
                service.bytes(Topics.CASES).stream(), service.bytes(Topics.LIFECYCLE).stream()))
        .map(bytes -> new String(bytes, UTF_8))
        .noneMatch(json -> Stream.of("mandornya", "Anton", "pejabat-1").anyMatch(json::contains));
  }

  @Test
  void hasACoordinatorSettleWhatIsPassedAround() {
    TrackingId id = opened(21);
    disposed(id);
    String notOurs = "{\"reason\":\"NOT_OUR_TASK\",\"text\":\"Bukan kami.\"}";
    ok(act(UTAMA_DPUPR, id, "return", 3, notOurs));
    ok(act(COORDINATOR, id, "disposition", 4, "{\"opd\":\"DINKES\"}"));
    ok(act(UTAMA_DINKES, id, "return", 5, notOurs));

    assertThat(get(COORDINATOR, "/api/v1/work-lists/coordinator?decision=true"))
        .hasStatusOk()
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.items[0].trackingId").isEqualTo(id.value());
          json.assertThat().extractingPath("$.items[0].decideBy").isNotNull();
        });
    assertThat(act(COORDINATOR, id, "disposition", 7, "{\"opd\":\"DPUPR\"}"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("decision-open");
    ok(
        act(
            COORDINATOR,
            id,
            "settlement",
            7,
            "{\"opd\":\"DPUPR\",\"reason\":\"Jalan kabupaten.\"}"));
    assertThat(act(UTAMA_DPUPR, id, "return", 9, notOurs))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("owner-decided");
    ok(act(COORDINATOR, id, "recall", 9, "{\"reason\":\"Keliru.\"}"));
  }

  @Test
  void hasOpdsHelpEachOtherAndLinksTheirCases() {
    TrackingId id = opened(22);
    TrackingId other = opened(23);
    disposed(id);
    ok(act(UTAMA_DPUPR, id, "support", 3, "{\"opd\":\"DINKES\"}"));
    assertThat(get(UTAMA_DINKES, "/api/v1/work-lists/opd/DINKES?supporting=true"))
        .hasStatusOk()
        .bodyText()
        .contains(id.value());
    assertThat(get(UTAMA_DINKES, address(id)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.actions")
        .asArray()
        .containsExactly("requests");
    await()
        .atMost(ENOUGH)
        .untilAsserted(() ->
            assertThat(
                    service.read(
                        Topics.assignments(new OpdCode("DINKES")),
                        EventCodec.ASSIGNMENTS,
                        id.value()))
                .extracting(envelope -> ((CaseAssigned) envelope.event()).supporting())
                .containsExactly(true));
    String link = "{\"other\":\"" + other.grouped() + "\",\"kind\":\"REPEATED\"}";
    ok(act(COORDINATOR, id, "links", 4, link));
    assertThat(get(COORDINATOR, address(other)))
        .bodyJson()
        .extractingPath("$.coordination.links[0].trackingId")
        .isEqualTo(id.value());
    ok(act(COORDINATOR, id, "links/" + other + "/end", 5, "{}"));
    ok(act(COORDINATOR, id, "support/DINKES/end", 6, "{}"));
    assertThat(get(UTAMA_DINKES, address(id))).hasStatus(404);
  }

  @Test
  void isHealthyWhenAllIsDone() {
    TrackingId id = opened(13);
    awaitTypes(id, EventType.CASE_OPENED);

    assertThat(service.bean(Relay.class).health().getStatus()).isEqualTo(Status.UP);
    assertThat(service.bean(InputHealth.class).health().getStatus()).isEqualTo(Status.UP);
  }

  private static TrackingId opened(long number) {
    TrackingId id = numbered(number);
    service.send(sent(id, "k", aComplaint(now())));
    awaitCase(id);
    return id;
  }

  private static void awaitCase(TrackingId id) {
    await()
        .atMost(ENOUGH)
        .until(() -> get(COORDINATOR, address(id)).getResponse().getStatus() == 200);
  }

  private static void disposed(TrackingId id) {
    disposed(id, 1);
  }

  private static void disposed(TrackingId id, long seen) {
    ok(act(COORDINATOR, id, "verification", seen, verification()));
    ok(act(COORDINATOR, id, "disposition", seen + 1, "{\"opd\":\"DPUPR\"}"));
  }

  private static void awaitTypes(TrackingId id, EventType... expected) {
    await().atMost(ENOUGH).untilAsserted(() -> assertThat(types(id)).containsExactly(expected));
    await()
        .during(Duration.ofMillis(300))
        .atMost(ENOUGH)
        .untilAsserted(() -> assertThat(types(id)).containsExactly(expected));
  }

  private static List<EventType> types(TrackingId id) {
    return service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()).stream()
        .map(envelope -> EventType.of(envelope.event()))
        .toList();
  }

  private static MvcTestResult act(
      Someone who, TrackingId id, String what, long seen, String body) {
    return service.post(who, address(id) + "/" + what, seen, body);
  }

  private static MvcTestResult told(TrackingId id, String version) {
    return service.submit(COUNTER, "/loket/cases/" + id + "/told", "version", version);
  }

  private static MvcTestResult get(Someone who, String uri) {
    return service.get(who, uri);
  }

  private static void ok(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
  }

  private static String body(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static String json(MvcTestResult answer, String path) {
    @Nullable Object value = com.jayway.jsonpath.JsonPath.read(body(answer), path);
    return value == null ? "" : value.toString();
  }

  private static String address(TrackingId id) {
    return "/api/v1/cases/" + id;
  }

  private static String verification() {
    return "{\"kind\":\"PENGADUAN\"}";
  }

  private static String finalAnswer() {
    return "{\"answer\":\"Sudah ditambal.\",\"whatWasDone\":\"Penambalan\",\"doneOn\":\"%s\"}"
        .formatted(WorkingCalendar.dayOf(now()));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
