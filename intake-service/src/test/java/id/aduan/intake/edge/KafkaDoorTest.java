package id.aduan.intake.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.AdapterName;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.complaints.Drafts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaDoorTest extends OnTheBackbone {
  private static final AdapterName DEMO = new AdapterName("demo");
  private static final AdapterName LOKET = new AdapterName("loket");
  private static Publisher publisher;
  private final String key = UUID.randomUUID().toString();

  @BeforeAll
  static void open() {
    publisher = new Publisher(Backbone.kafka());
  }

  @AfterAll
  static void close() {
    publisher.close();
  }

  @Test
  void answersASubmissionWithNumberAndCodeThatCanBeFollowed() {
    submit(DEMO, "Jalan rusak berat di pasar");

    SubmissionAccepted accepted = (SubmissionAccepted) answers(DEMO, key, 1).getFirst().event();
    assertThat(accepted.receipt()).isNotBlank();
    assertThat(
            door()
                .get(
                    "/api/v1/complaints/" + accepted.trackingId(),
                    "Access-Code",
                    accepted.accessCode())
                .status())
        .isEqualTo(200);
    assertThat(
            TopicReader.ofKey(
                Backbone.kafka(),
                Topics.DOSSIERS,
                EventCodec.DOSSIERS,
                accepted.trackingId().value()))
        .hasSize(1);
  }

  @Test
  void answersTheSameSubmissionAgainWithTheSame() {
    submit(DEMO, "Jalan rusak berat di pasar");
    submit(DEMO, "Jalan rusak berat di pasar");

    List<Envelope<Submission>> answers = answers(DEMO, key, 2);
    assertThat(answers.get(1).event()).isEqualTo(answers.get(0).event());
    assertThat(answers.get(1).id()).isEqualTo(answers.get(0).id());
  }

  @Test
  void refusesOtherContentUnderTheSameKey() {
    submit(DEMO, "Jalan rusak berat di pasar");
    submit(DEMO, "Sampah menumpuk di sekolah");

    assertThat(answers(DEMO, key, 2).get(1).event())
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Submission.Fault::code)
                    .containsExactly("key-conflict"));
  }

  @Test
  void keepsTheKeysOfAdaptersApart() {
    submit(DEMO, "Jalan rusak berat di pasar");
    submit(LOKET, "Sampah menumpuk di sekolah");

    SubmissionAccepted one = (SubmissionAccepted) answers(DEMO, key, 1).getFirst().event();
    SubmissionAccepted other = (SubmissionAccepted) answers(LOKET, key, 1).getFirst().event();
    assertThat(other.trackingId()).isNotEqualTo(one.trackingId());
  }

  @Test
  void refusesWhatIsBrokenAndGoesOnWithTheSameKey() {
    publisher.raw(Topics.submissions(DEMO), key, "{broken".getBytes(UTF_8));
    submit(DEMO, "Jalan rusak berat di pasar");

    List<Envelope<Submission>> answers = answers(DEMO, key, 2);
    assertThat(answers.get(0).event())
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Submission.Fault::code)
                    .containsExactly("json-malformed"));
    assertThat(answers.get(1).event()).isInstanceOf(SubmissionAccepted.class);
  }

  @Test
  void refusesAnEndlessKeyAndGoesOn() {
    publisher.raw(
        Topics.submissions(DEMO),
        "k".repeat(600_000),
        "{\"text\":\"Jalan rusak\"}".getBytes(UTF_8));
    submit(DEMO, "Jalan rusak berat di pasar");

    assertThat(answers(DEMO, key, 1).getFirst().event()).isInstanceOf(SubmissionAccepted.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(TopicReader.all(Backbone.kafka(), Topics.receipts(DEMO).name()))
                .anySatisfy(found -> {
                  assertThat(found.key()).matches("[0-9]+-[0-9]+");
                  assertThat(new String(found.value(), UTF_8)).contains("key-too-long");
                }));
  }

  @Test
  void refusesARecordWithoutAKeyUnderItsPosition() {
    publisher.raw(Topics.submissions(LOKET), null, "{\"text\":\"Jalan rusak\"}".getBytes(UTF_8));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    TopicReader.all(Backbone.kafka(), Topics.receipts(LOKET).name()).stream()
                        .filter(
                            found -> found.key() != null && found.key().matches("[0-9]+-[0-9]+")))
                .hasSize(1));
  }

  private void submit(AdapterName adapter, String text) {
    publisher.publish(
        Topics.submissions(adapter),
        EventCodec.SUBMISSIONS,
        new Envelope<>(
            new EventId(UUID.randomUUID().toString()),
            "/adapter",
            key,
            Instant.EPOCH,
            null,
            Drafts.saying(text)));
  }

  private static List<Envelope<Submission>> answers(AdapterName adapter, String key, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                TopicReader.ofKey(
                    Backbone.kafka(), Topics.receipts(adapter), EventCodec.SUBMISSIONS, key),
            found -> found.size() >= count);
  }
}
