package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.Stored;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Register;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The registers as coordinators see them, over a real broker and the stand-in store. */
final class OrganisationTest {
  private static final String REGISTERS = "/api/v1/organisation/";
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  @TempDir static Path data;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(data);
    await()
        .atMost(ENOUGH)
        .ignoreExceptions()
        .until(() -> service.bean(CurrentOrganisation.class).get() != null);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void showsRegistersToAllWhoAreSignedInAndPeopleToCoordinators() {
    assertThat(service.get(UTAMA_DPUPR, REGISTERS + "regions"))
        .hasStatus(200)
        .bodyJson()
        .extractingPath("$.entries[0].code")
        .isEqualTo("13");
    assertThat(service.get(UTAMA_DPUPR, REGISTERS + "people"))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("not-entitled");
    assertThat(service.get(UTAMA_DPUPR, REGISTERS + "people/csv")).hasStatus(403);
    assertThat(service.get(COORDINATOR, REGISTERS + "people")).hasStatus(200);
    assertThat(service.get(UTAMA_DPUPR, "/api/v1/organisation"))
        .bodyJson()
        .extractingPath("$[*].register")
        .asArray()
        .contains("opds")
        .doesNotContain("people");
    assertThat(service.get(COORDINATOR, REGISTERS + "nothing")).hasStatus(404);
  }

  @Test
  void takesAnEntryOnTheVersionThatWasSeenAndTellsWhoChangedIt() {
    long seen = version(Register.INSTITUTIONS);
    String uri = REGISTERS + "institutions/entries/TELKOM";
    String body = "{\"code\":\"TELKOM\",\"name\":\"PT Telkom Indonesia\"}";

    assertThat(put(uri, null, body)).hasStatus(428);
    assertThat(put(uri, seen, body)).hasStatus(200).hasHeader("ETag", etag(seen + 1));
    assertThat(put(uri, seen, body)).hasStatus(412).hasHeader("ETag", etag(seen + 1));
    assertThat(put(REGISTERS + "institutions/entries/OTHER", seen + 1, body)).hasStatus(400);
    assertThat(put(uri, seen + 1, "{\"code\":\"TELKOM\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.faults[0].message")
        .isEqualTo("This is required.");
    assertThat(service.get(COORDINATOR, REGISTERS + "institutions/history"))
        .hasStatus(200)
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$[0].by").isEqualTo(COORDINATOR.sub());
          json.assertThat().extractingPath("$[0].edits[0].key").isEqualTo("TELKOM");
          json.assertThat()
              .extractingPath("$[0].edits[0].after.name")
              .isEqualTo("PT Telkom Indonesia");
        });
    assertThat(delete(uri, seen + 1)).hasStatus(200);
    assertThat(delete(uri, seen + 2)).hasStatus(404);
  }

  @Test
  void replacesARegisterByItsOwnFileOrTellsAllFaults() throws Exception {
    long seen = version(Register.CATEGORIES);
    String file =
        service
            .get(COORDINATOR, REGISTERS + "categories/csv")
            .getResponse()
            .getContentAsString(UTF_8);

    assertThat(replace("categories", seen, file, "")).hasStatus(200);
    assertThat(version(Register.CATEGORIES)).isEqualTo(seen);

    String broken = file + "Broken,x,,nothing\r\nbanjir-bandang,1,Banjir bandang,nothing\r\n";
    assertThat(replace("categories", seen, broken, ""))
        .hasStatus(400)
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.faults[0].field").isEqualTo("227:code");
          json.assertThat()
              .extractingPath("$.faults[0].message")
              .isEqualTo("Line 227: This has not the right form.");
          json.assertThat()
              .extractingPath("$.faults[*].code")
              .asArray()
              .hasSize(4)
              .contains("not-listed");
        });

    String more = file + "banjir-bandang,1,\"Banjir, bandang\",\r\n";
    assertThat(replace("categories", seen, more, "?dryRun=true"))
        .hasStatus(200)
        .bodyJson()
        .extractingPath("$.edits[0].after.name")
        .isEqualTo("Banjir, bandang");
    assertThat(version(Register.CATEGORIES)).isEqualTo(seen);
    assertThat(replace("categories", seen, more, "")).hasStatus(200);
    assertThat(version(Register.CATEGORIES)).isEqualTo(seen + 1);
  }

  @Test
  void namesAnOpdAsItsRegisterDoesAndMakesItsTopic() {
    long seen = version(Register.OPDS);
    assertThat(
            put(
                REGISTERS + "opds/entries/DISKOMDIGI",
                seen,
                "{\"code\":\"DISKOMDIGI\",\"name\":\"Dinas Digital\"}"))
        .hasStatus(200);

    assertThat(service.get(UTAMA_DPUPR, "/api/v1/opds"))
        .bodyJson()
        .extractingPath("$[?(@.code=='DISKOMDIGI')].name")
        .asArray()
        .containsExactly("Dinas Digital");
    await()
        .atMost(ENOUGH)
        .ignoreExceptions()
        .untilAsserted(() ->
            assertThat(service.bytes(Topics.assignments(new OpdCode("DISKOMDIGI")))).isEmpty());
  }

  @Test
  void verifiesOnlyPlacesThatAreListed() {
    TrackingId id = opened(41);
    for (String place : List.of("13.11.99", "14.01")) {
      assertThat(
              service.post(
                  COORDINATOR,
                  "/api/v1/cases/" + id + "/verification",
                  1L,
                  "{\"kind\":\"PENGADUAN\",\"place\":\"" + place + "\"}"))
          .hasStatus(400)
          .bodyJson()
          .extractingPath("$.faults[0].field")
          .isEqualTo("place");
    }
  }

  @Test
  void foretellsWhatAFreeDayMovesAndThenMovesIt() {
    TrackingId id = opened(42);
    Deadline before = resolution(id);
    LocalDate day = aWorkingDayBefore(before.due());
    long seen = version(Register.CALENDAR);
    String entry =
        "{\"date\":\"" + day + "\",\"kind\":\"cuti_bersama\",\"name\":\"Cuti tambahan\"}";

    assertThat(
            service.post(
                COORDINATOR, REGISTERS + "calendar/preview", seen, "{\"put\":[" + entry + "]}"))
        .hasStatus(200)
        .bodyJson()
        .satisfies(json -> {
          json.assertThat().extractingPath("$.replanning.overdue").isEqualTo(0);
          json.assertThat()
              .extractingPath("$.examples[?(@.trackingId=='" + id + "')].moves[*].kind")
              .asArray()
              .contains("RESOLUTION");
        });
    assertThat(resolution(id)).isEqualTo(before);

    assertThat(put(REGISTERS + "calendar/entries/" + day, seen, entry)).hasStatus(200);

    await()
        .atMost(ENOUGH)
        .untilAsserted(() -> assertThat(resolution(id).due()).isAfter(before.due()));
    assertThat(resolution(id).calendarVersion()).isEqualTo((int) seen + 1);
    await()
        .atMost(ENOUGH)
        .untilAsserted(() ->
            assertThat(service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()))
                .extracting(envelope -> EventType.of(envelope.event()))
                .contains(EventType.DEADLINES_REPLANNED));
    assertThat(service.get(COORDINATOR, "/api/v1/replannings"))
        .bodyJson()
        .extractingPath("$[0].calendar")
        .isEqualTo((int) seen + 1);
  }

  private static LocalDate aWorkingDayBefore(Instant due) {
    WorkingCalendar calendar = service.bean(CurrentOrganisation.class).get().calendar();
    LocalDate day = WorkingCalendar.dayOf(due).minusDays(1);
    assertThat(calendar.isWorkingDay(day)).isTrue();
    return day;
  }

  private static Deadline resolution(TrackingId id) {
    return found(id).clocks().running().stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.RESOLUTION)
        .findFirst()
        .orElseThrow();
  }

  private static Case found(TrackingId id) {
    return service.bean(Cases.class).find(id).map(Stored.Opened::found).orElseThrow();
  }

  private static TrackingId opened(int number) {
    TrackingId id = numbered(number);
    service.send(sent(id, "k", aComplaint(Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    await().atMost(ENOUGH).until(() -> service.bean(Cases.class).find(id).isPresent());
    return id;
  }

  private static long version(Register register) {
    return service.bean(CurrentOrganisation.class).refreshed().of(register).version();
  }

  private static String etag(long version) {
    return "\"" + version + "\"";
  }

  private static MvcTestResult put(String uri, @Nullable Long seen, String body) {
    return service.request(
        HttpMethod.PUT, COORDINATOR, uri, seen, MediaType.APPLICATION_JSON, body);
  }

  private static MvcTestResult replace(
      String register, @Nullable Long seen, String file, String query) {
    return service.request(
        HttpMethod.PUT, COORDINATOR, REGISTERS + register + "/csv" + query, seen, CSV, file);
  }

  private static MvcTestResult delete(String uri, long seen) {
    return service.request(
        HttpMethod.DELETE, COORDINATOR, uri, seen, MediaType.APPLICATION_JSON, "");
  }
}
