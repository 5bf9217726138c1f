package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.PEMBANTU_DPUPR;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.routing.cases.DossiersHandler;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a good token is worth when the appointment behind it ends. */
final class RevokedAuthorityTest {

  @Test
  void leavesNothingToATokenThatIsStillGood() throws Exception {
    try (DocumentStore store = DocumentStore.inMemory();
        RunningService service =
            RunningService.on("127.0.0.1:" + Ports.free(1).getFirst(), store.uri())) {
      TrackingId id = numbered(1);
      String address = "/api/v1/cases/" + id;
      var _ =
          service
              .bean(DossiersHandler.class)
              .handle(
                  List.of(sent(id, "k", aComplaint(Instant.now().truncatedTo(ChronoUnit.MILLIS)))));
      assertThat(
              service.post(COORDINATOR, address + "/verification", 1L, "{\"kind\":\"PENGADUAN\"}"))
          .hasStatusOk();
      assertThat(service.post(COORDINATOR, address + "/disposition", 2L, "{\"opd\":\"DPUPR\"}"))
          .hasStatusOk();
      assertThat(service.post(UTAMA_DPUPR, address + "/start", 3L, "{}")).hasStatusOk();
      assertThat(service.get(UTAMA_DPUPR, address)).hasStatusOk();

      for (String appointment : appointments(service)) {
        assertThat(
                service.post(
                    COORDINATOR,
                    "/api/v1/appointments/" + appointment + "/revocation",
                    null,
                    "{\"reason\":\"CONTOH/SK/2\"}"))
            .hasStatusOk();
      }

      assertThat(service.get(UTAMA_DPUPR, address)).hasStatus(404);
      for (String act : List.of("draft", "resolution", "questions", "return", "answers")) {
        assertThat(
                service.post(UTAMA_DPUPR, address + "/" + act, 4L, "{}").getResponse().getStatus())
            .as(act)
            .isBetween(400, 404);
      }
      assertThat(service.get(UTAMA_DPUPR, "/api/v1/me").getResponse().getContentAsString())
          .contains("\"appointments\":[]");
      assertThat(service.get(PEMBANTU_DPUPR, address)).hasStatusOk();
    }
  }

  private static List<String> appointments(RunningService service)
      throws UnsupportedEncodingException {
    return JsonPath.read(
        service
            .get(COORDINATOR, "/api/v1/appointments?opd=DPUPR")
            .getResponse()
            .getContentAsString(),
        "$..[?(@.person == '" + UTAMA_DPUPR.sub() + "')].id");
  }
}
