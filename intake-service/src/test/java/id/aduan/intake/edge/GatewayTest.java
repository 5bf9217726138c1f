package id.aduan.intake.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.webhooks.WebhookSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** From an HTTP gateway to the topics of dossiers and of receipts. */
@TestPropertySource(properties = "SMS_WEBHOOK_SECRET=" + GatewayTest.SECRET)
@ExtendWith(OutputCaptureExtension.class)
class GatewayTest extends OnTheBackbone {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String MESSAGE =
      "{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"1708\",\"text\":\"%s\",\"at\":\"2026-03-02T02:00:00Z\"}";
  private final String name = UUID.randomUUID().toString();

  @Test
  void makesOneComplaintOfAMessageThatComesTwice() {
    String phone = "+628120000101";
    String body = MESSAGE.formatted(name, "08120000101", "pju padam di pasar baru");

    assertThat(signed(body).status()).isEqualTo(204);
    assertThat(signed(body).status()).isEqualTo(204);

    await().atMost(SOON).untilAsserted(() -> assertThat(complaints(phone)).hasSize(1));
    await().during(Duration.ofSeconds(2)).until(() -> complaints(phone).size() == 1);
  }

  @Test
  void tellsOfAReceiptBeforeItAnswers() {
    assertThat(
            signed("{\"id\":\"%s\",\"state\":\"UNDELIV\",\"error\":\"027\"}".formatted(name))
                .status())
        .isEqualTo(204);

    assertThat(receipts())
        .singleElement()
        .extracting(Envelope::event)
        .isInstanceOfSatisfying(
            SmsSettled.class,
            settled -> {
              assertThat(settled.reference()).isEqualTo(SmsReference.of(name));
              assertThat(settled.fate()).isEqualTo(Fate.UNDELIVERABLE);
              assertThat(settled.error()).isEqualTo("027");
            });
  }

  @Test
  void learnsNothingFromWhatIsStillUnderWay() {
    assertThat(signed("{\"id\":\"%s\",\"state\":\"ACCEPTD\"}".formatted(name)).status())
        .isEqualTo(204);

    assertThat(receipts()).isEmpty();
  }

  @Test
  void believesNobodyWhoDoesNotSignNow(CapturedOutput output) {
    String body = MESSAGE.formatted(name, "08120000102", "pju padam");
    long now = Instant.now().getEpochSecond();
    String good = WebhookSecret.parse(SECRET).sign("m", now, body.getBytes(UTF_8));

    assertThat(
            List.of(
                door().post("/api/v1/sms", body).status(),
                sent(body, "m", now, "v1,AAAA"),
                sent(body, "other", now, good),
                sent(body + " ", "m", now, good),
                sent(body, "m", now - 600, good)))
        .containsOnly(401);
    assertThat(sent(body, "m", now, good)).isEqualTo(204);
    assertThat(output.getAll()).doesNotContain("8120000102");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | id",
        "{\"id\":\"1\"} | from",
        "{\"id\":\"1\",\"from\":\"08120000103\",\"to\":\"1708\",\"text\":\" \"} | text",
        "{\"state\":\"DELIVRD\"} | id",
        "{\"id\":\"1\",\"state\":\"DELIVRD\",\"error\":\"012345678901234567890123456789012\"} | error"
      })
  void saysWhatAMessageLacks(String body, String field) {
    Door.Answer answer = signed(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body().path("faults").get(0).path("field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]"})
  void refusesWhatIsNoJson(String body) {
    assertThat(signed(body).status()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(signed("{\"text\":\"" + "a".repeat(256 * 1024) + "\"}").status()).isEqualTo(413);
    assertThat(signed(MESSAGE.formatted(name, "08120000104", "a".repeat(10_001))).status())
        .isEqualTo(400);
  }

  private Door.Answer signed(String body) {
    long now = Instant.now().getEpochSecond();
    String signature = WebhookSecret.parse(SECRET).sign("m", now, body.getBytes(UTF_8));
    return door()
        .post(
            "/api/v1/sms",
            body,
            WebhookSecret.ID,
            "m",
            WebhookSecret.TIMESTAMP,
            Long.toString(now),
            WebhookSecret.SIGNATURE,
            signature);
  }

  private int sent(String body, String id, long timestamp, String signature) {
    return door()
        .post(
            "/api/v1/sms",
            body,
            WebhookSecret.ID,
            id,
            WebhookSecret.TIMESTAMP,
            Long.toString(timestamp),
            WebhookSecret.SIGNATURE,
            signature)
        .status();
  }

  private List<Envelope<SmsReceiptEvent>> receipts() {
    return TopicReader.ofKey(
        Backbone.kafka(),
        Topics.SMS_RECEIPTS,
        EventCodec.SMS_RECEIPTS,
        SmsReference.of(name).value());
  }

  private static List<Envelope<DossierEvent>> complaints(String phone) {
    return TopicReader.complaintsOf(Backbone.kafka(), phone);
  }
}
