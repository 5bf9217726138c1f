package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.routing.webhooks.OpdSystem;
import id.aduan.routing.webhooks.OpdSystem.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Assignments on their way to the systems of OPDs, over a real broker and real calls. */
final class WebhookJourneyTest {
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final String WEBHOOKS = "/api/v1/opd-webhooks";
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static DocumentStore store;
  private static RunningService service;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(data, 0);
    store = DocumentStore.inMemory();
    service = instance();
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
    broker.close();
  }

  @Test
  void tellsAnEndpointOfItsAssignmentsInOrderAndAgainUntilItAnswers() throws Exception {
    try (OpdSystem opd = OpdSystem.start()) {
      opd.answer(500);
      Entered webhook = entered("DINKES", opd);
      TrackingId first = disposed(1, "DINKES");
      await().atMost(ENOUGH).until(() -> opd.told().size() >= 3);
      TrackingId second = disposed(2, "DINKES");
      assertThat(opd.told()).extracting(Told::id).containsOnly(first + "_3_assigned");
      assertThat(shown(webhook, "state")).isEqualTo("FAILING");
      assertThat(shown(webhook, "lastError")).isEqualTo("status-500");
      assertThat(shown(webhook, "lag")).isNotEqualTo("0");

      opd.answer(200);

      await()
          .atMost(ENOUGH)
          .until(() -> opd.told().stream().anyMatch(t -> t.id().startsWith(second.value())));
      await().atMost(ENOUGH).until(() -> shown(webhook, "state").equals("DELIVERING"));
      await().atMost(ENOUGH).until(() -> shown(webhook, "lag").equals("0"));
      assertThat(distinct(opd)).containsExactly(first + "_3_assigned", second + "_3_assigned");
      Told last = opd.told().getLast();
      assertThat(last.signature()).contains("v1," + signature(webhook.secret(), last) + " v1a,");
      assertThat(JsonPath.<String>read(last.body(), "$.id")).isEqualTo(second + ".3.assigned");
      assertThat(JsonPath.<String>read(last.body(), "$.type")).isEqualTo("assignment.assigned.v1");
      assertThat(JsonPath.<String>read(last.body(), "$.subject")).isEqualTo(second.value());
      assertThat(JsonPath.<String>read(last.body(), "$.data.link")).endsWith(second.value());
    }
  }

  @Test
  void goesOnWhereAnotherInstanceStopped() throws Exception {
    try (OpdSystem opd = OpdSystem.start()) {
      Entered webhook = entered("DISDIK", opd);
      try (RunningService other = instance()) {
        assertThat(other.get(COORDINATOR, WEBHOOKS)).hasStatusOk();
        List<TrackingId> ids =
            LongStream.range(10, 18).mapToObj(n -> disposed(n, "DISDIK")).toList();
        assertThat(ids).hasSize(8);
      }
      List<TrackingId> more =
          LongStream.range(18, 21).mapToObj(n -> disposed(n, "DISDIK")).toList();

      await().atMost(ENOUGH).until(() -> distinct(opd).contains(more.getLast() + "_3_assigned"));
      assertThat(distinct(opd))
          .containsExactlyElementsOf(
              LongStream.range(10, 21).mapToObj(n -> numbered(n) + "_3_assigned").toList());
      await().atMost(ENOUGH).until(() -> shown(webhook, "lag").equals("0"));
    }
  }

  @Test
  void waitsWhileItIsSwitchedOffAndTellsOfWhatWasTakenAway() throws Exception {
    try (OpdSystem opd = OpdSystem.start()) {
      Entered webhook = entered("DPUPR", opd);
      TrackingId id = disposed(30, "DPUPR");
      await()
          .atMost(ENOUGH)
          .untilAsserted(() ->
              assertThat(distinct(opd))
                  .as(shown(webhook, "lastError"))
                  .containsExactly(id + "_3_assigned"));
      assertThat(service.put(COORDINATOR, webhook.address(), 1L, "{\"enabled\":false}"))
          .hasStatusOk();
      assertThat(
              service.post(
                  UTAMA_DPUPR,
                  "/api/v1/cases/" + id + "/return",
                  3L,
                  "{\"reason\":\"NOT_OUR_TASK\",\"text\":\"Bukan tugas kami.\"}"))
          .hasStatusOk();
      await()
          .during(Duration.ofSeconds(1))
          .atMost(ENOUGH)
          .until(() -> distinct(opd).size() == 1 && shown(webhook, "state").equals("DISABLED"));

      assertThat(service.put(COORDINATOR, webhook.address(), 2L, "{\"enabled\":true}"))
          .hasStatusOk();

      await()
          .atMost(ENOUGH)
          .untilAsserted(() ->
              assertThat(distinct(opd)).containsExactly(id + "_3_assigned", id + "_4_withdrawn"));
    }
  }

  @Test
  void showsASecretOnceAndReplacesItOnlyUponTheVersionThatWasSeen() throws Exception {
    try (OpdSystem opd = OpdSystem.start()) {
      String key = UUID.randomUUID().toString();
      String body = body("DINSOS", opd);
      MvcTestResult first = service.post(COORDINATOR, WEBHOOKS, null, body, key);
      MvcTestResult again = service.post(COORDINATOR, WEBHOOKS, null, body, key);
      assertThat(first).hasStatus(201);
      assertThat(again).hasStatus(201);
      assertThat(read(first, "$.secret")).startsWith("whsec_");
      assertThat(read(again, "$.secret")).isEmpty();
      assertThat(text(service.get(COORDINATOR, WEBHOOKS))).doesNotContain("whsec_");

      String renewal = WEBHOOKS + "/" + key + "/secret";
      assertThat(service.post(COORDINATOR, renewal, null, "{}")).hasStatus(428);
      assertThat(service.post(COORDINATOR, renewal, 7L, "{}")).hasStatus(412);
      MvcTestResult renewed = service.post(COORDINATOR, renewal, 1L, "{}");
      assertThat(renewed).hasStatusOk();
      assertThat(read(renewed, "$.secret"))
          .startsWith("whsec_")
          .isNotEqualTo(read(first, "$.secret"));

      MvcTestResult tested = service.post(COORDINATOR, WEBHOOKS + "/" + key + "/test", null, "{}");
      assertThat(read(tested, "$.delivered")).isEqualTo("true");
      assertThat(opd.told().getLast().body()).contains("webhook.tested.v1");
      assertThat(opd.told().getLast().signature().split(" ")).hasSize(4);
    }
  }

  @Test
  void refusesAddressesThatMayNotBeCalled() {
    for (String url : List.of("http://dpupr.example/", "https://a:b@dpupr.example/", "x", "")) {
      MvcTestResult answer =
          service.post(COORDINATOR, WEBHOOKS, null, "{\"opd\":\"DPUPR\",\"url\":\"" + url + "\"}");
      assertThat(answer)
          .hasStatus(400)
          .bodyJson()
          .extractingPath("$.faults[0].field")
          .isEqualTo("url");
    }
  }

  /** A webhook as it was entered. */
  private record Entered(String id, String secret) {
    String address() {
      return WEBHOOKS + "/" + id;
    }
  }

  private static RunningService instance() {
    return RunningService.on(broker.bootstrapServers(), store.uri());
  }

  private static Entered entered(String opd, OpdSystem system) {
    MvcTestResult answer = service.post(COORDINATOR, WEBHOOKS, null, body(opd, system));
    assertThat(answer).hasStatus(201);
    return new Entered(read(answer, "$.webhook.id"), read(answer, "$.secret"));
  }

  private static String body(String opd, OpdSystem system) {
    return "{\"opd\":\"%s\",\"url\":\"%s\"}".formatted(opd, system.address());
  }

  private static TrackingId disposed(long number, String opd) {
    TrackingId id = numbered(number);
    service.send(sent(id, "k", aComplaint(Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    String address = "/api/v1/cases/" + id;
    await()
        .atMost(ENOUGH)
        .until(() -> service.get(COORDINATOR, address).getResponse().getStatus() == 200);
    assertThat(service.post(COORDINATOR, address + "/verification", 1L, "{\"kind\":\"PENGADUAN\"}"))
        .hasStatusOk();
    assertThat(service.post(COORDINATOR, address + "/disposition", 2L, "{\"opd\":\"" + opd + "\"}"))
        .hasStatusOk();
    return id;
  }

  /** What was told, each once, in the order of the first time. */
  private static List<String> distinct(OpdSystem opd) {
    return opd.told().stream().map(Told::id).distinct().toList();
  }

  private static String shown(Entered webhook, String field) {
    List<@Nullable Object> found =
        JsonPath.read(
            text(service.get(COORDINATOR, WEBHOOKS)),
            "$[?(@.id == '" + webhook.id() + "')]." + field);
    return String.valueOf(found.getFirst());
  }

  private static String read(MvcTestResult answer, String path) {
    @Nullable Object value = JsonPath.read(text(answer), path);
    return value == null ? "" : value.toString();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static String signature(String secret, Told told) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed = told.id() + "." + told.timestamp() + "." + told.body();
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
  }
}
