package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.LEADER;
import static id.aduan.routing.cases.Complaints.byShortMessage;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.Envelope;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flood of reports from one kecamatan, as topics and the coordinator see it. */
final class SurgeJourneyTest {
  private static final PlaceCode SANGIR = new PlaceCode("13.11.01");
  private static final int MANY = 3;
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  @TempDir static Path data;
  private static RunningService service;
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

  @BeforeAll
  static void start() {
    service =
        RunningService.start(
            data, "--routing.surge.complaints=" + MANY, "--routing.surge.within=" + WITHIN);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void isToldWithTheCaseThatComesInItAndShownToTheCoordinatorUntilItIsOver() {
    for (int i = 1; i <= MANY; i++) {
      assertThat(surgeOf(opened(i, now, "Longsor di Sangir"))).isNull();
      assertThat(surgeOf(opened(10 + i, now.minus(WITHIN), "Banjir di Pauh Duo"))).isNull();
    }
    TrackingId next = opened(4, now, "Longsor di Sangir");

    assertThat(surgeOf(next)).isEqualTo(SANGIR);
    assertThat(surgeOf(opened(14, now, "Banjir di Pauh Duo"))).isNull();
    assertThat(service.get(COORDINATOR, "/api/v1/surges"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"complaints":3,"withinSeconds":3600,"items":[
              {"area":"13.11.01","name":"Sangir","complaints":4,"since":"%s",
               "cases":"/api/v1/work-lists/coordinator?area=13.11.01"}]}
            """
                .formatted(now));
    assertThat(service.get(LEADER, "/api/v1/work-lists/coordinator?area=13.11.01"))
        .hasStatusOk()
        .bodyText()
        .contains(next.value())
        .doesNotContain(numbered(14).value());
    assertThat(service.get(COORDINATOR, "/"))
        .hasStatusOk()
        .bodyText()
        .contains("Sedang banyak laporan dari", "<strong>Sangir</strong> (4)");
    assertThat(service.get(COORDINATOR, "/lonjakan"))
        .hasStatusOk()
        .bodyText()
        .contains("<h2>Sangir</h2>", "dalam 60 menit", "href=\"/lonjakan/cases?area=13.11.01\"")
        .doesNotContain("Pauh Duo");
    assertThat(service.get(COORDINATOR, "/lonjakan/cases?area=13.11.01"))
        .hasStatusOk()
        .bodyText()
        .contains("Laporan dari Sangir", next.grouped(), "Longsor di Sangir");
    assertThat(service.get(COORDINATOR, "/lonjakan/cases?area=13.11.99"))
        .hasStatus(404)
        .bodyText()
        .contains("Belum dapat ditampilkan", "Kecamatan ini tidak dikenal.");
  }

  private static TrackingId opened(int number, Instant acceptedAt, String words) {
    TrackingId id = numbered(number);
    service.send(sent(id, "k", byShortMessage(words, acceptedAt)));
    await().atMost(ENOUGH).until(() -> !events(id).isEmpty());
    return id;
  }

  private static @Nullable PlaceCode surgeOf(TrackingId id) {
    return ((CaseOpened) events(id).getFirst().event().event()).surge();
  }

  private static List<Envelope<CaseRecord>> events(TrackingId id) {
    return service.read(Topics.CASES, EventCodec.CASES, id.value());
  }
}
