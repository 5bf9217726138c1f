package id.aduan.notification;

import static id.aduan.notification.Happenings.aComplaintOf;
import static id.aduan.notification.Happenings.answered;
import static id.aduan.notification.Happenings.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.embedded.broker.Ports;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageState;
import id.aduan.notification.sms.ScriptedSmsc;
import id.aduan.sms.Alphabet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The service where an SMSC is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ShortMessageTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PHONE = "+6281234567890";
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private final int port = Ports.free(1).getFirst();
  private ScriptedSmsc smsc;
  private Surroundings surroundings;
  private RunningService service;
  private World world;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    smsc = ScriptedSmsc.start(port);
    surroundings = Surroundings.start(directory);
    service =
        RunningService.start(
            surroundings,
            "--SMSC_URL=smpp://aduan:" + ScriptedSmsc.PASSWORD + "@127.0.0.1:" + port,
            "--notification.sms.longest-rebind=1s",
            "--logging.level.id.aduan=trace");
    world = new World(surroundings, service);
  }

  @AfterAll
  void stop() throws IOException {
    service.close();
    surroundings.close();
    smsc.close();
  }

  @Test
  void tellsWhoHasNoMailByShortMessageAndWritesNeitherNumberNorWordsToLogs(CapturedOutput output) {
    TrackingId complaint = by(null, PHONE);
    world.happens(complaint, 1, opened(MissingFact.PLACE));
    world.happens(complaint, 2, answered(), Map.of(ContentPart.ANSWER, "Kami periksa pekan ini."));

    await().atMost(SOON).until(() -> texts(complaint).size() == 2);

    assertThat(texts(complaint).getFirst())
        .startsWith("Aduan " + complaint + " kami terima.")
        .contains("Di mana kejadiannya? Balas SMS ini");
    assertThat(texts(complaint).getLast())
        .startsWith("Aduan " + complaint + " dijawab")
        .endsWith(": Kami periksa pekan ini.");
    assertThat(output.getAll()).doesNotContain(PHONE.substring(1), "Kami periksa pekan");
  }

  @Test
  void asksNobodyBackInASurge() {
    TrackingId complaint = by(null, PHONE);
    world.happens(
        complaint, 1, Happenings.openedInASurgeOf(new PlaceCode("13.11.01"), MissingFact.PLACE));

    await().atMost(SOON).until(() -> texts(complaint).size() == 1);

    assertThat(texts(complaint).getFirst())
        .startsWith("Aduan " + complaint + " kami terima. Sedang banyak laporan dari Sangir,")
        .doesNotContain("?");
  }

  @Test
  void publishesThatAMessageArrivedOnceItsReceiptComesHoweverOften() {
    TrackingId complaint = toldUnder("00AF", opened());

    world.settled("AF", Fate.DELIVERED);
    world.settled("AF", Fate.DELIVERED);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .hasExactlyElementsOfTypes(
                    MessagePlanned.class, MessageHandedOver.class, MessageDelivered.class));
  }

  @Test
  void publishesThatAMessageWillNotArrive() {
    TrackingId complaint = toldUnder("b0", opened());

    world.settled("b0", Fate.EXPIRED);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .hasExactlyElementsOfTypes(
                    MessagePlanned.class, MessageHandedOver.class, MessageFailed.class)
                .last()
                .extracting(failed -> ((MessageFailed) failed).reason())
                .isEqualTo(FailureReason.GAVE_UP));
  }

  @Test
  void publishesThatAMessageArrivedWhoseReceiptOvertookTheAnswerToItsHandOver() {
    world.settled("b1", Fate.DELIVERED);
    await().atMost(SOON).until(() -> early().equals(List.of("b1")));

    TrackingId complaint = toldUnder("b1", opened());

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .hasAtLeastOneElementOfType(MessageDelivered.class));
    assertThat(early()).isEmpty();
  }

  private List<String> early() {
    return service.bean(MongoTemplate.class).findAll(Document.class, "early_receipts").stream()
        .map(receipt -> receipt.getString("_id"))
        .filter(id -> id.startsWith("b"))
        .toList();
  }

  /** Tells a reporter something; the SMSC calls the message so. */
  private TrackingId toldUnder(String name, CaseEvent event) {
    smsc.names(_ -> name);
    TrackingId complaint = by(null, PHONE);
    world.happens(complaint, 1, event);
    await()
        .atMost(SOON)
        .until(() ->
            service.bean(Ledger.class).of(complaint).stream()
                .anyMatch(entry -> entry.code().settled()));
    return complaint;
  }

  @Test
  void answersWhoAskedOnceAndTellsNobodyElse(CapturedOutput output) {
    TrackingId message = Happenings.aNumber();
    TrackingId complaint = Happenings.aNumber();
    SmsAnswerDue answer = answer("+6281234567891", SmsAnswer.STATUS, complaint, NOW);
    world.asked(message, answer);
    world.asked(message, answer);

    await().atMost(SOON).until(() -> texts(complaint).size() == 1);
    assertThat(texts(complaint).getFirst()).contains("menunggu diperiksa");
    TrackingId next = toldUnder("c0", opened());
    assertThat(world.deliveries(next)).isNotEmpty();
    assertThat(texts(complaint)).hasSize(1);
    assertThat(world.deliveries(message)).isEmpty();
    assertThat(world.deliveries(complaint)).isEmpty();
    assertThat(output.getAll()).doesNotContain("6281234567891");
  }

  @Test
  void sendsNothingUnaskedToWhoStoppedItUntilHeStartsItAgain() {
    String phone = "+6281234567892";
    TrackingId complaint = by(null, phone);
    world.asked(Happenings.aNumber(), answer(phone, SmsAnswer.STARTED, null, NOW.minusSeconds(9)));
    world.asked(Happenings.aNumber(), answer(phone, SmsAnswer.STOPPED, null, NOW));
    await().atMost(SOON).until(() -> to(phone).stream().anyMatch(t -> t.contains("Balas MULAI")));

    world.happens(complaint, 1, opened());
    world.happens(complaint, 2, answered());
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                    MessagePlanned.class,
                    MessageHandedOver.class,
                    MessagePlanned.class,
                    MessageSkipped.class));
    assertThat(texts(complaint)).singleElement().asString().contains("kami terima");

    world.asked(Happenings.aNumber(), answer(phone, SmsAnswer.STARTED, null, NOW.plusSeconds(9)));
    await()
        .atMost(SOON)
        .until(() -> to(phone).stream().filter(t -> t.contains("kirim lagi")).count() == 2);
    world.happens(complaint, 3, answered());
    await().atMost(SOON).until(() -> texts(complaint).size() == 2);
  }

  private static SmsAnswerDue answer(
      String phone, SmsAnswer answer, @Nullable TrackingId complaint, Instant at) {
    return new SmsAnswerDue(
        phone, Language.ID, answer, complaint, null, null, null, null, null, at);
  }

  private List<String> to(String phone) {
    return smsc.submitted().stream()
        .filter(message -> phone.endsWith(message.getDestAddress()))
        .map(SubmitSm::getShortMessage)
        .map(Alphabet.GSM7::decode)
        .toList();
  }

  @Test
  void prefersMailWhereThereIsOne() {
    TrackingId complaint = by("warga@contoh.test", PHONE);
    world.happens(complaint, 1, opened());

    await().atMost(SOON).until(() -> world.mails(complaint).size() == 1);
    assertThat(texts(complaint)).isEmpty();
  }

  @Test
  void letsMailGoOnWhileTheSmscIsAwayAndGoesOnWhenItIsBack() throws IOException {
    smsc.close();
    TrackingId byPhone = by(null, PHONE);
    world.happens(byPhone, 1, opened());
    await()
        .atMost(SOON)
        .until(() ->
            service.bean(Ledger.class).of(byPhone).stream()
                .anyMatch(entry ->
                    entry.tally().attempts() > 0
                        && entry.state() instanceof MessageState.Planned(MessageChannel channel, _)
                        && channel == MessageChannel.SMS));
    TrackingId byMail = by("warga@contoh.test", null);
    world.happens(byMail, 1, opened());
    await().atMost(SOON).until(() -> world.mails(byMail).size() == 1);

    smsc = ScriptedSmsc.start(port);

    await().atMost(SOON).until(() -> texts(byPhone).size() == 1);
  }

  private TrackingId by(@Nullable String email, @Nullable String phone) {
    TrackingId complaint = Happenings.aNumber();
    world.dossier(complaint, aComplaintOf(email, phone, Language.ID, Visibility.OPEN));
    return complaint;
  }

  private List<String> texts(TrackingId complaint) {
    return smsc.submitted().stream()
        .map(SubmitSm::getShortMessage)
        .map(Alphabet.GSM7::decode)
        .filter(text -> text.contains(complaint.value()))
        .toList();
  }
}
