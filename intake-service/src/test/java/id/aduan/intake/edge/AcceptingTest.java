package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcceptingTest extends OnTheBackbone {

  @Test
  void acceptsAComplaintOfOneSentenceAndRecordsIt() {
    var answer = door().file("{\"text\":\"Lampu jalan padam di depan pasar\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/complaints/" + answer.text("trackingId"));
    assertThat(
            TopicReader.ofKey(
                Backbone.kafka(), Topics.DOSSIERS, EventCodec.DOSSIERS, answer.text("trackingId")))
        .hasSize(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          var followed =
              door()
                  .get(
                      "/api/v1/complaints/" + answer.text("trackingId"),
                      "Access-Code",
                      answer.text("accessCode"));
          assertThat(followed.status()).isEqualTo(200);
          assertThat(followed.body().path("recorded").asBoolean()).isTrue();
        });
  }

  @Test
  void answersTheSameKeyAndContentWithTheSameNumberAndCode() {
    String key = UUID.randomUUID().toString();

    var first = door().file("{\"text\":\"Jalan rusak\"}", "Idempotency-Key", key);
    var second = door().file("{\"text\":\" Jalan rusak \"}", "Idempotency-Key", key);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(
            TopicReader.ofKey(
                Backbone.kafka(), Topics.DOSSIERS, EventCodec.DOSSIERS, first.text("trackingId")))
        .hasSize(1);
  }

  @Test
  void refusesTheSameKeyWithOtherContent() {
    String key = UUID.randomUUID().toString();
    var _ = door().file("{\"text\":\"Jalan rusak\"}", "Idempotency-Key", key);

    var second = door().file("{\"text\":\"Sampah menumpuk\"}", "Idempotency-Key", key);

    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text("code")).isEqualTo("key-conflict");
  }
}
