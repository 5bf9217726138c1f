package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.contract.wire.WireJson;
import id.aduan.intake.complaints.CanonicalContent;
import id.aduan.intake.testing.JwsVerifier;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AcceptingTest extends OnTheBackbone {
  private static final String KEY = "Idempotency-Key";

  @Test
  void acceptsAComplaintOfOneSentenceAndRecordsIt() {
    var answer = door().file("{\"text\":\"Lampu jalan padam di depan pasar\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/complaints/" + answer.text("trackingId"));
    assertThat(published(answer.text("trackingId"))).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var followed = follow(answer);
          assertThat(followed.status()).isEqualTo(200);
          assertThat(followed.body().path("recorded").asBoolean()).isTrue();
          assertThat(followed.text("acceptedAt")).isEqualTo(answer.text("acceptedAt"));
        });
  }

  @Test
  void givesAReceiptThatProvesTheContentToWhoHasOnlyThePublishedKeys() {
    var answer = door().file("{\"text\":\"Jalan rusak berat\"}");
    JsonNode keys = door().get("/api/v1/receipt-keys").body().path("keys");
    String jws = answer.text("receipt");
    JsonNode receipt = json(jws, 1);

    assertThat(keys.get(0).path("kty").asString()).isEqualTo("OKP");
    assertThat(keys.get(0).path("crv").asString()).isEqualTo("Ed25519");
    assertThat(json(jws, 0).path("kid")).isEqualTo(keys.get(0).path("kid"));
    assertThat(JwsVerifier.isGood(jws, keys.get(0).path("x").asString())).isTrue();
    assertThat(receipt.path("trackingId").asString()).isEqualTo(answer.text("trackingId"));
    assertThat(receipt.path("accessCode").asString()).isEqualTo(answer.text("accessCode"));
    assertThat(receipt.path("acceptedAt").asString()).isEqualTo(answer.text("acceptedAt"));
    ComplaintReceived received =
        (ComplaintReceived) published(answer.text("trackingId")).getFirst().event();
    assertThat(receipt.path("commitment").asString())
        .isEqualTo(received.commitment().value())
        .isEqualTo(
            CanonicalContent.of(received.content())
                .commitment(receipt.path("salt").asString())
                .value());
  }

  @Test
  void answersTheSameKeyAndContentWithTheSameNumberAndCode() {
    String key = UUID.randomUUID().toString();

    var first = door().file("{\"text\":\"Jalan rusak\"}", KEY, key);
    var second = door().file("{\"text\":\" Jalan rusak \"}", KEY, key);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(published(first.text("trackingId"))).hasSize(1);
  }

  @Test
  void refusesTheSameKeyWithOtherContent() {
    String key = UUID.randomUUID().toString();
    var _ = door().file("{\"text\":\"Jalan rusak\"}", KEY, key);

    var second = door().file("{\"text\":\"Sampah menumpuk\"}", KEY, key);

    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text("code")).isEqualTo("key-conflict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "", "8d4f1f0e-7a55-11ef-8f0a-0242ac120002"})
  void demandsARandomUuidAsKey(String key) {
    var answer = door().file("{\"text\":\"Jalan rusak\"}", KEY, key);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("key-malformed");
  }

  @Test
  void asksForWhatIsMissingInTheLanguageOfTheReader() {
    var indonesian = door().file("{\"text\":\"pju padam\"}");
    var english = door().file("{\"text\":\"pju padam\"}", "Accept-Language", "en-GB,id;q=0.5");

    assertThat(indonesian.body().path("missing").size()).isEqualTo(4);
    assertThat(indonesian.body().at("/missing/0/fact").asString()).isEqualTo("PLACE");
    assertThat(indonesian.body().at("/missing/0/message").asString()).startsWith("Di mana");
    assertThat(english.body().at("/missing/0/message").asString()).startsWith("Where");
  }

  @Test
  void refusesWithAllFaultsAtOnceInTheLanguageOfTheReader() {
    String bad =
        "{\"text\":\"\",\"incidentDate\":\"x\",\"reporter\":{\"nik\":\"1\",\"email\":\"a\"}}";

    var answer = door().file(bad, "Accept-Language", "en");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body().path("faults").valueStream().map(f -> f.path("field").asString()))
        .containsExactlyInAnyOrder("text", "incidentDate", "reporter.nik", "reporter.email");
    assertThat(answer.body().at("/faults/0/message").asString()).startsWith("Please write");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{\"text\":{\"a\":1}}", "{\"language\":\"xx\"}"})
  void refusesWhatIsNotTheExpectedJsonWithoutQuotingIt(String body) {
    var answer = door().file(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/faults/0/code").asString()).isEqualTo("json-malformed");
  }

  @Test
  void refusesWhatIsTooLarge() {
    String huge = "{\"text\":\"" + "a".repeat(256 * 1024) + "\"}";

    assertThat(door().file(huge).status()).isEqualTo(413);
    assertThat(door().file("{\"text\":\"" + "a".repeat(10_001) + "\"}").status()).isEqualTo(400);
  }

  @Test
  void believesSmsAndCounterOnlyFromThoseWhoRunThem() {
    var answer = door().file("{\"text\":\"Jalan rusak\",\"channel\":\"COUNTER\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/faults/0/code").asString()).isEqualTo("channel-not-yours");
    assertThat(door().file("{\"text\":\"Jalan rusak\",\"channel\":\"APP\"}").status())
        .isEqualTo(201);
  }

  private List<Envelope<DossierEvent>> published(String trackingId) {
    return TopicReader.ofKey(Backbone.kafka(), Topics.DOSSIERS, EventCodec.DOSSIERS, trackingId);
  }

  private static JsonNode json(String jws, int part) {
    return WireJson.MAPPER.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[part]));
  }
}
