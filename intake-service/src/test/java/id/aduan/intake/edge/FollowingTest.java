package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.edge.Door.Answer;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.tracking.Moments;
import id.aduan.kit.audit.AuditEntry;
import id.aduan.kit.audit.AuditKind;
import id.aduan.kit.audit.AuditQuery;
import id.aduan.kit.audit.AuditTrail;
import id.aduan.kit.audit.Subject;
import id.aduan.kit.audit.Who;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class FollowingTest extends OnTheBackbone {
  private static final AccessCodes CODES = AccessCodes.of("codes", TestKeys.CODES);
  @Autowired private AuditTrail trail;
  @Autowired private MeterRegistry meters;

  @Test
  void showsStateTimelineQuestionAndLimitsAsTheCaseGoesOn() {
    Answer receipt = door().file("{\"text\":\"Jalan rusak berat di pasar\"}");
    String complaint = receipt.text("trackingId");
    try (Publisher routing = new Publisher(Backbone.kafka())) {
      routing.happened(complaint, 1, Moments.opened(), Map.of(ContentPart.COMPLAINT, "secret"));
      routing.happened(complaint, 2, Moments.asked(), Map.of(ContentPart.QUESTION, "Pasar mana?"));
      routing.happened(complaint, 2, Moments.asked(), Map.of(ContentPart.QUESTION, "Pasar mana?"));
    }

    Answer asked = awaitState(receipt, "AWAITING_REPORTER");
    assertThat(asked.body().at("/question/text").asString()).isEqualTo("Pasar mana?");
    assertThat(asked.body().at("/question/facts/0/fact").asString()).isEqualTo("PLACE");
    assertThat(asked.body().path("timeline").size()).isEqualTo(2);
    assertThat(asked.body().at("/timeline/1/type").asString()).isEqualTo("case.question-asked.v1");
    assertThat(asked.body().at("/timeline/1/label").asString()).isEqualTo("Pertanyaan untuk Anda");
    assertThat(asked.body().at("/deadlines/0/kind").asString()).isEqualTo("REPORTER_REPLY");
    assertThat(asked.response().body()).doesNotContain("secret");

    try (Publisher routing = new Publisher(Backbone.kafka())) {
      routing.happened(
          complaint,
          3,
          new QuestionAnswered(Actor.REPORTER, List.of(), null),
          Map.of(ContentPart.REPLY, "Pasar baru"));
    }
    assertThat(awaitState(receipt, "RECEIVED").body().path("question").isMissingNode()).isTrue();
  }

  @Test
  void writesDownThatAReporterWasShownHisComplaintAndNothingElseOfHim() {
    Answer receipt = door().file("{\"text\":\"Jalan rusak berat di terminal\"}");
    String number = receipt.text("trackingId");
    assertThat(follow(receipt).status()).isEqualTo(200);
    String typed = "number=" + number + "&code=" + receipt.text("accessCode");
    assertThat(door().form("/lacak", typed).status()).isEqualTo(200);
    assertThat(door().get("/api/v1/complaints/" + number, "Access-Code", "A").status())
        .isEqualTo(404);

    assertThat(
            trail.search(
                new AuditQuery(
                    null, Subject.of(new TrackingId(number)), null, null, null, null, false, 10)))
        .extracting(AuditEntry::what, AuditEntry::who, AuditEntry::endpoint)
        .containsExactly(
            tuple(AuditKind.DOSSIER_READ, Who.REPORTER, "POST /lacak"),
            tuple(AuditKind.DOSSIER_READ, Who.REPORTER, "GET /api/v1/complaints/{trackingId}"));
  }

  @Test
  void knowsAGoodNumberOfWhichNothingIsRecordedYet() {
    TrackingId complaint = TrackingId.ofPayload(payload());

    Answer answer =
        door()
            .get(
                "/api/v1/complaints/" + complaint.grouped().toLowerCase(java.util.Locale.ROOT),
                "Access-Code",
                CODES.of(complaint).grouped());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("recorded").asBoolean()).isFalse();
    assertThat(answer.body().at("/state/label").asString()).isEqualTo("Diterima, sedang dicatat");
  }

  @Test
  void answersAWrongNumberAndAWrongCodeAlikeAndSlowsGuessesDown() {
    TrackingId complaint = TrackingId.ofPayload(payload());
    String path = "/api/v1/complaints/" + complaint;
    Answer wrongNumber = door().get("/api/v1/complaints/7K3M9Q2X4TVB0", "Access-Code", "A");
    Answer wrongCode = door().get(path, "Access-Code", "A000000000");
    Answer noCode = door().get(path);

    assertThat(wrongNumber.status()).isEqualTo(404);
    assertThat(wrongCode.body()).isEqualTo(wrongNumber.body());
    assertThat(noCode.body()).isEqualTo(wrongNumber.body());

    for (int i = 0; i < 3; i++) {
      assertThat(door().get(path, "Access-Code", "A00000000" + i).status()).isEqualTo(404);
    }
    Answer slowed = door().get(path, "Access-Code", CODES.of(complaint).value());
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
    assertThat(
            door()
                .get(
                    path,
                    "Access-Code",
                    CODES.of(complaint).value(),
                    "X-Forwarded-For",
                    "192.0.2.17")
                .status())
        .isEqualTo(200);
    assertThat(guesses("wrong")).isGreaterThanOrEqualTo(6);
    assertThat(guesses("slowed")).isPositive();
  }

  private double guesses(String outcome) {
    return meters.get("aduan.intake.guesses").tag("outcome", outcome).counter().count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replies|{\"text\":\"Di pasar\"}",
        "disputes|{\"reason\":\"Belum diperbaiki\"}",
        "ratings|{\"score\":4,\"comment\":\"Cepat\"}",
        "withdrawal|{}"
      })
  void hearsTheCitizenOnceHoweverOftenHeSaysIt(String what, String json) {
    Answer receipt = door().file("{\"text\":\"Jalan rusak berat di pasar\"}");
    String path = "/api/v1/complaints/" + receipt.text("trackingId") + "/" + what;
    String key = UUID.randomUUID().toString();

    Answer first = say(path, json, receipt.text("accessCode"), key);
    Answer second = say(path, json, receipt.text("accessCode"), key);

    assertThat(first.status()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    List<Envelope<DossierEvent>> published =
        TopicReader.ofKey(
            Backbone.kafka(), Topics.DOSSIERS, EventCodec.DOSSIERS, receipt.text("trackingId"));
    assertThat(published).hasSize(2);
    assertThat(published.getLast().event().acceptedAt()).hasToString(first.text("acceptedAt"));
    assertThat(published.getLast().event())
        .isInstanceOfAny(
            ReporterReplied.class,
            ClosureDisputed.class,
            ReporterRated.class,
            ComplaintWithdrawn.class);
    assertThat(say(path, json, "A000000000", key).status()).isEqualTo(404);
  }

  @Test
  void refusesAFollowUpWithAllItsFaults() {
    Answer receipt = door().file("{\"text\":\"Jalan rusak berat di pasar\"}");
    String path = "/api/v1/complaints/" + receipt.text("trackingId");

    Answer answer =
        say(
            path + "/ratings",
            "{\"score\":9,\"comment\":\"" + "x".repeat(2_001) + "\"}",
            receipt.text("accessCode"),
            UUID.randomUUID().toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("faults").valueStream().map(f -> f.path("field").asString()))
        .containsExactly("score", "comment");
  }

  @Test
  void asksWhoNeverStopsToWaitInHisLanguage() {
    Answer receipt = door().file("{\"text\":\"Jalan rusak berat di pasar\"}");
    String code = receipt.text("accessCode");
    String path = "/api/v1/complaints/" + receipt.text("trackingId") + "/replies";
    for (int i = 0; i < 30; i++) {
      String key = UUID.randomUUID().toString();
      assertThat(say(path, "{\"text\":\"Lagi " + i + "\"}", code, key).status()).isEqualTo(202);
    }

    Answer api = door().post(path, "{\"text\":\"Lagi\"}", "Access-Code", code);
    Answer page =
        door()
            .form(
                "/lacak/balas?lang=en",
                "number=" + receipt.text("trackingId") + "&code=" + code + "&text=Sekali+lagi");

    assertThat(api.status()).isEqualTo(429);
    assertThat(Integer.parseInt(api.header("Retry-After"))).isBetween(60, 1_800);
    assertThat(api.text("detail")).startsWith("Keterangan Anda sebelumnya");
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.header("Retry-After")).isNotBlank();
    assertThat(page.response().body()).contains("but not this", "Sekali lagi</textarea>");
  }

  @Test
  void refusesOtherWordsUnderAKnownKey() {
    Answer receipt = door().file("{\"text\":\"Jalan rusak berat di pasar\"}");
    String path = "/api/v1/complaints/" + receipt.text("trackingId") + "/replies";
    String key = UUID.randomUUID().toString();
    Answer _ = say(path, "{\"text\":\"Di pasar\"}", receipt.text("accessCode"), key);

    Answer second = say(path, "{\"text\":\"Di sekolah\"}", receipt.text("accessCode"), key);

    assertThat(second.status()).isEqualTo(422);
  }

  private Answer say(String path, String json, String code, String key) {
    return door().post(path, json, "Access-Code", code, "Idempotency-Key", key);
  }

  private Answer awaitState(Answer receipt, String state) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> follow(receipt),
            answer -> answer.body().at("/state/code").asString().equals(state));
  }

  private static String payload() {
    Random random = new Random();
    StringBuilder payload = new StringBuilder();
    for (int i = 0; i < TrackingId.PAYLOAD_LENGTH; i++) {
      payload.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32)));
    }
    return payload.toString();
  }
}
