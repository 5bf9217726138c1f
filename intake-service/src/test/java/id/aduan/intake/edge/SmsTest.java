package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.smpp.PlayedSmsc;
import id.aduan.intake.sms.Conversations;
import id.aduan.sms.Part;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a telephone to the topic of dossiers. */
class SmsTest extends OnTheBackbone {
  private static final PlayedSmsc SMSC = PlayedSmsc.start();
  private static final Duration SOON = Duration.ofSeconds(20);
  @Autowired private Conversations conversations;

  @DynamicPropertySource
  static void smsc(DynamicPropertyRegistry settings) {
    settings.add("SMSC_URL", SMSC::url);
  }

  @AfterAll
  static void close() {
    SMSC.close();
  }

  @BeforeEach
  void signedIn() {
    await().atMost(SOON).until(() -> SMSC.sessions() == 2);
  }

  @Test
  void makesOneComplaintOfTwoCopiesAndTakesTheAnswer() {
    String phone = "+628120000001";
    assertThat(SMSC.deliver(phone, Part.of("pju padam", 0))).isZero();
    assertThat(SMSC.deliver(phone, Part.of("pju padam", 0))).isZero();
    await().atMost(SOON).untilAsserted(() -> assertThat(complaints(phone)).hasSize(1));
    Envelope<DossierEvent> complaint = complaints(phone).getFirst();

    assertThat(SMSC.deliver(phone, Part.of("di depan pasar Padang Aro", 0))).isZero();

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    TopicReader.ofKey(
                        Backbone.kafka(),
                        Topics.DOSSIERS,
                        EventCodec.DOSSIERS,
                        complaint.subject()))
                .extracting(Envelope::event)
                .last()
                .isInstanceOfSatisfying(
                    ReporterReplied.class,
                    said -> assertThat(said.text()).isEqualTo("di depan pasar Padang Aro")));
    assertThat(complaints(phone)).hasSize(1);
  }

  @Test
  void tellsWhoFiledElsewhereHowItStandsWhereHeIsReached() {
    String phone = "+628120000003";
    TrackingId filed =
        new TrackingId(
            door()
                .file(
                    "{\"text\":\"Sampah menumpuk di pasar\",\"reporter\":{\"phone\":\"%s\"}}"
                        .formatted(phone),
                    "Idempotency-Key",
                    UUID.randomUUID().toString())
                .text("trackingId"));
    await().atMost(SOON).until(() -> conversations.with(phone).complaints().contains(filed));

    assertThat(SMSC.deliver(phone, Part.of("STATUS", 0))).isZero();

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(answersTo(phone))
                .isNotEmpty()
                .allSatisfy(answer -> {
                  assertThat(answer.answer()).isEqualTo(SmsAnswer.STATUS);
                  assertThat(answer.complaint()).isEqualTo(filed);
                }));
  }

  private static List<SmsAnswerDue> answersTo(String phone) {
    return TopicReader.all(Backbone.kafka(), Topics.SMS_ANSWERS, EventCodec.SMS_ANSWERS).stream()
        .map(envelope -> (SmsAnswerDue) envelope.event())
        .filter(answer -> answer.to().equals(phone))
        .toList();
  }

  @Test
  void joinsAMessageWhosePartsComeInTheWrongOrder() {
    String phone = "+628120000002";
    String text = "Jalan di depan pasar rusak parah sekali, sudah lama begini. ".repeat(6).strip();
    assertThat(SMSC.deliver(phone, Part.of(text, 9).reversed())).isZero();

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(complaints(phone))
                .singleElement()
                .extracting(Envelope::event)
                .isInstanceOfSatisfying(
                    ComplaintReceived.class,
                    said -> assertThat(said.content().text()).isEqualTo(text)));
  }

  @Test
  void tellsWhatBecameOfAMessageThatWentOut() {
    assertThat(SMSC.deliverReceipt("id:00005A17 sub:001 dlvrd:001 stat:DELIVRD err:000 text:Aduan"))
        .isZero();

    assertThat(
            TopicReader.ofKey(
                Backbone.kafka(), Topics.SMS_RECEIPTS, EventCodec.SMS_RECEIPTS, "5a17"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.id()).isEqualTo(new EventId("sms.5a17.DELIVERED"));
          assertThat(told.event())
              .isInstanceOfSatisfying(
                  SmsSettled.class,
                  settled -> assertThat(settled.fate()).isEqualTo(Fate.DELIVERED));
        });
  }

  private static List<Envelope<DossierEvent>> complaints(String phone) {
    return TopicReader.complaintsOf(Backbone.kafka(), phone);
  }
}
