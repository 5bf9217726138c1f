package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Envelope;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, over a real broker and the stand-in store. */
final class JourneyTest {
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
  void bringsAComplaintToItsResolution() {
    TrackingId id = numbered(1);
    Instant accepted = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    service.send(sent(id, "k", aComplaint(accepted)));
    String uri = "/api/v1/cases/" + id;
    await().until(() -> service.get(COORDINATOR, uri).getResponse().getStatus() == 200);

    assertThat(service.post(COORDINATOR, uri + "/verification", 1L, "{\"kind\":\"PENGADUAN\"}"))
        .hasStatusOk()
        .headers()
        .hasValue("ETag", "\"2\"");
    assertThat(service.post(COORDINATOR, uri + "/disposition", 2L, "{\"opd\":\"DPUPR\"}"))
        .hasStatusOk();
    assertThat(
            service.post(
                UTAMA_DPUPR,
                uri + "/resolution",
                3L,
                """
                {"answer":"Sudah ditambal.","whatWasDone":"Penambalan","doneOn":"%s"}
                """
                    .formatted(
                        java.time.LocalDate.ofInstant(
                            accepted, java.time.ZoneId.of("Asia/Jakarta")))))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("RESOLVED");

    await()
        .untilAsserted(() ->
            assertThat(service.read(Topics.LIFECYCLE, EventCodec.LIFECYCLE, id.value()))
                .extracting(Envelope::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L));
    assertThat(service.read(Topics.CASES, EventCodec.CASES, id.value()))
        .extracting(envelope -> EventType.of(envelope.event().event()))
        .containsExactly(
            EventType.CASE_OPENED,
            EventType.CASE_VERIFIED,
            EventType.CASE_DISPOSED,
            EventType.FOLLOW_UP_STARTED,
            EventType.CASE_RESOLVED);
    assertThat(
            service.read(
                Topics.assignments(new OpdCode("DPUPR")), EventCodec.ASSIGNMENTS, id.value()))
        .hasSize(1);
  }
}
