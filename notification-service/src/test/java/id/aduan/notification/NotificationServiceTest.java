package id.aduan.notification;

import static id.aduan.notification.Happenings.aComplaintOf;
import static id.aduan.notification.Happenings.aNumber;
import static id.aduan.notification.Happenings.answered;
import static id.aduan.notification.Happenings.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.aduan.contract.ContentPart;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.embedded.mailbox.Behaviour;
import id.aduan.embedded.mailbox.ReceivedMessage;
import id.aduan.kit.api.ApiDescription;
import id.aduan.kit.api.OwnParameters;
import id.aduan.kit.security.EndpointCoverage;
import id.aduan.kit.stream.DeadLetters;
import id.aduan.notification.ledger.Contact;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.Notice;
import id.aduan.notification.ledger.Signal;
import id.aduan.notification.ledger.StateCode;
import id.aduan.notification.telling.CaseFact;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.json.JsonContent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The service between a real broker, the stand-in store and a mailbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class NotificationServiceTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private Surroundings surroundings;
  private RunningService service;
  private World world;
  private MockMvcTester api;

  @BeforeAll
  void start(@TempDir Path directory) {
    surroundings = Surroundings.start(directory);
    service =
        RunningService.start(
            surroundings,
            "--logging.level.id.aduan=trace",
            "--logging.level.org.eclipse.angus=trace",
            "--logging.level.jakarta.mail=trace");
    world = new World(surroundings, service);
    api =
        MockMvcTester.create(
            MockMvcBuilders.webAppContextSetup(service.context()).apply(springSecurity()).build());
  }

  @AfterAll
  void stop() {
    service.close();
    surroundings.close();
  }

  @BeforeEach
  void aGoodDay() {
    surroundings.mailbox().behave(Behaviour.ACCEPT);
  }

  @Test
  void tellsTheReporterAndPublishesWhatBecameOfIt() {
    TrackingId complaint = reachable(Language.EN, Visibility.OPEN);
    world.happens(complaint, 1, opened());
    world.happens(complaint, 2, answered(), Map.of(ContentPart.ANSWER, "Kami periksa pekan ini."));

    List<ReceivedMessage> mails = mails(complaint, 2);

    assertThat(mails.getFirst().to()).containsExactly(address(complaint));
    assertThat(mails.getFirst().subject())
        .isEqualTo("Complaint " + complaint.grouped() + ": received");
    assertThat(mails.getLast().text())
        .contains("Dinas Pekerjaan Umum", "Kami periksa pekan ini.")
        .doesNotContain("Pelapor Contoh", "berlubang");
    assertDeliveries(
        complaint,
        MessagePlanned.class,
        MessageHandedOver.class,
        MessagePlanned.class,
        MessageHandedOver.class);
  }

  @Test
  void aRedeliveredEventTellsNobodyTwice() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    world.happens(complaint, 1, opened());
    world.happens(complaint, 1, opened());
    world.dossier(complaint, aComplaint(complaint, Language.ID, Visibility.OPEN));
    world.happens(complaint, 1, opened());
    world.happens(complaint, 2, answered());

    assertThat(mails(complaint, 2)).extracting(ReceivedMessage::messageId).doesNotHaveDuplicates();
    await().during(Duration.ofMillis(600)).until(() -> world.mails(complaint).size() == 2);
  }

  @Test
  void anEventThatOvertakesItsDossierIsToldWhenTheDossierComes() {
    TrackingId complaint = aNumber();
    world.happens(complaint, 1, opened());
    await().atMost(SOON).until(() -> states(complaint).equals(List.of(StateCode.WAITING)));

    world.dossier(complaint, aComplaint(complaint, Language.ID, Visibility.OPEN));

    assertThat(mails(complaint, 1)).hasSize(1);
  }

  @Test
  void skipsWhoeverGaveNoContactAndSaysSo() {
    TrackingId complaint = aNumber();
    world.dossier(complaint, aComplaintOf(null, Language.ID, Visibility.OPEN));
    world.happens(complaint, 1, opened());

    assertDeliveries(complaint, MessageSkipped.class);
    assertThat(world.deliveries(complaint).getFirst())
        .isEqualTo(
            new MessageSkipped(receipt(complaint).by(MessageChannel.NONE), SkipReason.NO_CONTACT));
  }

  @Test
  void keepsWhatWasWrittenInARahasiaCaseOutOfMail() {
    TrackingId complaint = reachable(Language.ID, new Visibility(false, true));
    world.happens(complaint, 1, answered(), Map.of(ContentPart.ANSWER, "Sangat rahasia sekali."));

    assertThat(mails(complaint, 1).getFirst().text())
        .contains("dapat Anda baca di halaman pelacakan")
        .doesNotContain("Sangat rahasia");
  }

  @Test
  void aDoubledMailIsTracedToALostAnswer() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    surroundings.mailbox().behave(Behaviour.STORE_AND_HANG_UP);
    world.happens(complaint, 1, opened());
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> world.mails(complaint).size() == 1);
    surroundings.mailbox().behave(Behaviour.ACCEPT);

    List<ReceivedMessage> mails = mails(complaint, 2);

    assertThat(mails.getFirst().messageId()).isEqualTo(mails.getLast().messageId());
    assertThat(mails.getFirst().text()).isEqualTo(mails.getLast().text());
    assertDeliveries(
        complaint, MessagePlanned.class, MessageUncertain.class, MessageHandedOver.class);
    assertThat(entries(complaint).getFirst().tally().uncertain()).isEqualTo(1);
  }

  @Test
  void aMessageWhoseSenderDiedIsUncertainAndSentOnceMore() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    world.happens(complaint, 1, opened());
    assertThat(mails(complaint, 1)).hasSize(1);
    Notice answer =
        new Notice(
            id.aduan.contract.EventId.ofCase(complaint, 2),
            complaint,
            2,
            id.aduan.contract.ActorRole.REPORTER,
            Purpose.ANSWER);

    service.bean(Ledger.class).add(List.of(claimedByADeadInstance(answer)));

    assertThat(mails(complaint, 2).getLast().messageId()).startsWith("<" + answer.id() + "@");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .contains(
                    new MessageUncertain(answer.by(MessageChannel.EMAIL), 1),
                    new MessageHandedOver(answer.by(MessageChannel.EMAIL), 2)));
  }

  @Test
  void triesAgainWhatTheServerRefusesForNow() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    surroundings.mailbox().behave(Behaviour.REJECT_FOR_NOW);
    world.happens(complaint, 1, opened());
    await().atMost(SOON).until(() -> attempts(complaint) >= 2);
    surroundings.mailbox().behave(Behaviour.ACCEPT);

    assertThat(mails(complaint, 1)).hasSize(1);
    assertDeliveries(complaint, MessagePlanned.class, MessageHandedOver.class);
  }

  @Test
  void failsWhatTheServerRefusesForGood() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    surroundings.mailbox().behave(Behaviour.REJECT_FOR_GOOD);
    world.happens(complaint, 1, opened());

    assertDeliveries(complaint, MessagePlanned.class, MessageFailed.class);
    assertThat(world.deliveries(complaint).getLast())
        .isEqualTo(
            new MessageFailed(
                receipt(complaint).by(MessageChannel.EMAIL), FailureReason.REJECTED_ADDRESS));
  }

  @Test
  void erasesAddressAndTextAndTellsNothingMore() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    surroundings.mailbox().behave(Behaviour.REJECT_FOR_NOW);
    world.happens(complaint, 1, answered(), Map.of(ContentPart.ANSWER, "Jawaban yang hilang."));
    await().atMost(SOON).until(() -> attempts(complaint) >= 1);

    world.dossier(complaint, new DossierErased(Happenings.ACCEPTED_AT));
    await().atMost(SOON).until(() -> states(complaint).equals(List.of(StateCode.SKIPPED)));
    surroundings.mailbox().behave(Behaviour.ACCEPT);
    world.happens(complaint, 2, answered());
    await()
        .atMost(SOON)
        .until(() -> states(complaint).equals(List.of(StateCode.SKIPPED, StateCode.SKIPPED)));

    assertThat(world.mails(complaint)).isEmpty();
    MongoTemplate mongo = service.bean(MongoTemplate.class);
    assertThat(
            Stream.of("contacts", "messages")
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toJson)
                .filter(json -> json.contains(complaint.value())))
        .hasSize(3)
        .noneMatch(json -> json.contains(address(complaint)) || json.contains("hilang"));
    assertThat(world.deliveries(complaint))
        .filteredOn(ContactErasureConfirmed.class::isInstance)
        .containsExactly(new ContactErasureConfirmed(Happenings.ACCEPTED_AT));
  }

  @Test
  void erasesAContactThoughAnEarlierRecordOfItsDossierIsADeadLetter() {
    TrackingId complaint = aNumber();
    world.dossier(complaint, aComplaintOf(address(complaint), Language.ID, Visibility.OPEN));
    world.dossierOfTheFuture(complaint);
    await()
        .atMost(SOON)
        .until(() ->
            service.bean(DeadLetters.class).parked().stream()
                .anyMatch(parked -> parked.key().equals(complaint.value())));

    world.dossier(complaint, new DossierErased(Happenings.ACCEPTED_AT));

    await()
        .atMost(SOON)
        .until(() ->
            world.deliveries(complaint).stream()
                .anyMatch(ContactErasureConfirmed.class::isInstance));
    assertThat(service.bean(Contacts.class).find(List.of(complaint)))
        .containsValue(new Contact.Erased(complaint));
  }

  @Test
  void putsACaseEventWithoutSequenceAside() {
    TrackingId complaint = aNumber();
    world.happensWithoutSequence(complaint, opened());

    await()
        .atMost(SOON)
        .until(() ->
            service.bean(DeadLetters.class).parked().stream()
                .anyMatch(parked -> parked.key().equals(complaint.value())));
  }

  @Test
  void nothingPersonalReachesDeliveriesOrLogs(CapturedOutput output) {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    world.happens(complaint, 1, opened());
    assertThat(mails(complaint, 1)).hasSize(1);
    surroundings.mailbox().behave(Behaviour.STORE_AND_HANG_UP);
    world.happens(complaint, 2, answered(), Map.of(ContentPart.ANSWER, "Kalimat khusus jawaban."));
    await().atMost(SOON).until(() -> entries(complaint).getLast().tally().uncertain() >= 1);
    surroundings.mailbox().behave(Behaviour.REJECT_FOR_GOOD);
    await().atMost(SOON).until(() -> entries(complaint).getLast().code().settled());
    await().atMost(SOON).until(() -> world.deliveries(complaint).size() >= 5);

    List<String> secrets =
        List.of(address(complaint), "Pelapor Contoh", "berlubang", "Kalimat khusus", "contoh.test");
    assertThat(world.deliveryRecords().stream().map(World::text))
        .isNotEmpty()
        .noneMatch(record -> secrets.stream().anyMatch(record::contains));
    assertThat(secrets).noneMatch(secret -> output.getAll().contains(secret));
  }

  @Test
  void showsTheLedgerToThoseWhoAccountForIt() {
    TrackingId complaint = reachable(Language.ID, Visibility.OPEN);
    world.happens(complaint, 1, opened());
    await().atMost(SOON).until(() -> states(complaint).equals(List.of(StateCode.HANDED_OVER)));

    JsonContent rows = json("/api/v1/ledger/" + complaint.grouped());
    assertThat(rows).extractingPath("$.length()").isEqualTo(1);
    assertThat(rows).extractingPath("$[0].id").isEqualTo(receipt(complaint).id().value());
    assertThat(rows).extractingPath("$[0].trackingId").isEqualTo(complaint.value());
    assertThat(rows).extractingPath("$[0].state").isEqualTo("HANDED_OVER");
    assertThat(rows).extractingPath("$[0].purpose").isEqualTo("RECEIPT");
    assertThat(rows).extractingPath("$[0].channel").isEqualTo("EMAIL");
    assertThat(rows).extractingPath("$[0].attempts").isEqualTo(1);
    assertThat(rows).extractingPath("$[0].uncertain").isEqualTo(0);
    assertThat(rows.getJson()).doesNotContain("@");
    assertThat(json("/api/v1/ledger/summary"))
        .extractingPath("$.HANDED_OVER")
        .asNumber()
        .satisfies(count -> assertThat(count.intValue()).isPositive());
  }

  @Test
  void pagesThroughTheWholeLedgerWithACursor() {
    for (int i = 0; i < 3; i++) {
      TrackingId complaint = aNumber();
      world.dossier(complaint, aComplaintOf(null, Language.ID, Visibility.OPEN));
      world.happens(complaint, 1, opened());
      await().atMost(SOON).until(() -> states(complaint).equals(List.of(StateCode.SKIPPED)));
    }

    JsonContent first = json("/api/v1/ledger?limit=2&state=SKIPPED");
    assertThat(first).extractingPath("$.items.length()").isEqualTo(2);
    assertThat(first).extractingPath("$.items[0].skipReason").asString().isNotBlank();
    assertThat(first).extractingPath("$.next").asString().isNotBlank();
    String cursor = com.jayway.jsonpath.JsonPath.read(first.getJson(), "$.next");
    String lastOfFirst = com.jayway.jsonpath.JsonPath.read(first.getJson(), "$.items[1].id");
    assertThat(json("/api/v1/ledger?limit=2&state=SKIPPED&cursor=" + cursor))
        .extractingPath("$.items[0].id")
        .asString()
        .isGreaterThan(lastOfFirst);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThat(get("/api/v1/ledger/bukan-nomor").getStatus()).isEqualTo(404);
    assertThat(get("/api/v1/ledger?cursor=%21").getStatus()).isEqualTo(400);
    assertThat(get("/api/v1/ledger?state=LOST").getStatus()).isEqualTo(400);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointIsForItsRolesOnly() {
    return new EndpointCoverage(service.context()).tests();
  }

  @TestFactory
  Stream<DynamicTest> describesEachEndpointAsItIs() {
    return new ApiDescription(service.context(), OwnParameters.none(), Map.of()).tests();
  }

  private TrackingId reachable(Language language, Visibility visibility) {
    TrackingId complaint = aNumber();
    world.dossier(complaint, aComplaint(complaint, language, visibility));
    return complaint;
  }

  private static id.aduan.contract.DossierEvent aComplaint(
      TrackingId complaint, Language language, Visibility visibility) {
    return aComplaintOf(address(complaint), language, visibility);
  }

  private static String address(TrackingId complaint) {
    return "warga-" + complaint + "@contoh.test";
  }

  private static Notice receipt(TrackingId complaint) {
    return new Notice(
        id.aduan.contract.EventId.ofCase(complaint, 1),
        complaint,
        1,
        id.aduan.contract.ActorRole.REPORTER,
        Purpose.RECEIPT);
  }

  private Changed claimedByADeadInstance(Notice notice) {
    MessageDecider decider = service.bean(MessageDecider.class);
    Instant past = Instant.parse("2026-03-02T02:00:00Z");
    Changed planned =
        decider.begin(
            notice,
            new CaseFact(answered(), Map.of()),
            Optional.of(
                new id.aduan.notification.ledger.Contact.Known(
                    notice.complaint(), address(notice.complaint()), null, Language.ID, false)),
            past);
    return decider.decide(planned.next(), new Signal.Claimed("gone:1", past), past)
            instanceof Changed(Entry sending, List<DeliveryEvent.OfMessage> _)
        ? new Changed(sending, planned.events())
        : org.assertj.core.api.Assertions.fail("not claimed");
  }

  private List<ReceivedMessage> mails(TrackingId complaint, int count) {
    await().atMost(SOON).until(() -> world.mails(complaint).size() >= count);
    return world.mails(complaint);
  }

  private List<Entry> entries(TrackingId complaint) {
    return service.bean(Ledger.class).of(complaint);
  }

  private List<StateCode> states(TrackingId complaint) {
    return entries(complaint).stream().map(Entry::code).toList();
  }

  private int attempts(TrackingId complaint) {
    return entries(complaint).stream().mapToInt(entry -> entry.tally().attempts()).sum();
  }

  private void assertDeliveries(TrackingId complaint, Class<?>... types) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .map(Object::getClass)
                .containsExactlyInAnyOrder(types));
  }

  private JsonContent json(String path) {
    return new JsonContent(body(get(path)));
  }

  private static String body(MockHttpServletResponse answer) {
    try {
      assertThat(answer.getStatus()).isEqualTo(200);
      return answer.getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletResponse get(String path) {
    return api.get()
        .uri(java.net.URI.create(path))
        .with(jwt().authorities(new SimpleGrantedAuthority("ROLE_OPERATOR")))
        .exchange()
        .getResponse();
  }
}
