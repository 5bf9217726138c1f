package id.aduan.notification.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.SmsReference;
import id.aduan.contract.wire.WireJson;
import id.aduan.kit.webhooks.WebhookSecret;
import id.aduan.letters.Letter;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.threeten.extra.MutableClock;

@ExtendWith(OutputCaptureExtension.class)
class HttpGatewayTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "C1.4.REPORTER.ANSWER";
  private static final SmsReference OURS = SmsReference.of(ID);
  private static final Outcome UNKNOWN = new Outcome.Unknown(Set.of(OURS));
  private static final Outcome AWAY = new Outcome.TryLater(Delay.UNREACHABLE);
  private static final Outcome NOT_NOW = new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
  private static final Outcome BAD = new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
  private final MutableClock clock =
      MutableClock.of(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);
  private PlayedGateway gateway;
  private SmsChannel channel;

  @BeforeEach
  void open() throws IOException {
    gateway = PlayedGateway.start();
    channel = SmsChannel.of(settings(SECRET, 100), clock);
  }

  @AfterEach
  void close() {
    channel.close();
    gateway.close();
  }

  @Test
  void postsAMessageUnderItsOwnIdAndSignsIt() {
    assertThat(channel.send(message())).isEqualTo(new Outcome.HandedOver(Set.of(OURS)));

    PlayedGateway.Call call = gateway.calls().getFirst();
    assertThat(WireJson.MAPPER.readTree(call.body()))
        .isEqualTo(
            WireJson.MAPPER.valueToTree(
                Map.of(
                    "id", ID, "to", "+6281234567890", "from", "1708", "text", "Aduan dijawab.")));
    assertThat(call.headers())
        .containsEntry("Idempotency-Key", ID)
        .containsEntry("webhook-id", "C1_4_REPORTER_ANSWER")
        .containsEntry("Content-Type", "application/json");
    assertThat(
            WebhookSecret.parse(SECRET)
                .isGenuine(
                    header(call, "webhook-id"),
                    header(call, "webhook-timestamp"),
                    header(call, "webhook-signature"),
                    call.body().getBytes(UTF_8),
                    clock.instant()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"00AB-1\",\"x\":1}", "{\"id\": \"ab-1\"}"})
  void awaitsTheReceiptUnderTheNameThatTheGatewayGives(String body) {
    gateway.answers(200, body);

    assertThat(channel.send(message()))
        .isEqualTo(new Outcome.HandedOver(Set.of(new SmsReference("ab-1"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "{}", "{\"id\":null}", "{\"id\":\" \"}", "[1]", "{\"id\":{}}"})
  void awaitsItUnderOursWhereItGivesNone(String body) {
    gateway.answers(200, body);

    assertThat(channel.send(message())).isEqualTo(new Outcome.HandedOver(Set.of(OURS)));
  }

  static Stream<Arguments> statuses() {
    return Stream.of(
        Arguments.of(429, NOT_NOW),
        Arguments.of(409, NOT_NOW),
        Arguments.of(400, BAD),
        Arguments.of(422, BAD),
        Arguments.of(413, BAD),
        Arguments.of(401, AWAY),
        Arguments.of(402, AWAY),
        Arguments.of(404, AWAY),
        Arguments.of(302, AWAY),
        Arguments.of(500, UNKNOWN),
        Arguments.of(502, UNKNOWN),
        Arguments.of(503, UNKNOWN),
        Arguments.of(504, UNKNOWN));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("statuses")
  void tellsWhatItTookFromWhatItDidNot(int status, Outcome outcome) {
    gateway.answers(status, "");

    assertThat(channel.send(message())).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void leavesItAloneForAsLongAsItAsks(int status) {
    gateway.answers(status, "", "Retry-After", "30");
    assertThat(channel.send(message())).isIn(NOT_NOW, AWAY);
    gateway.answers(200, "");

    clock.add(Duration.ofSeconds(29));
    assertThat(channel.send(message())).isEqualTo(AWAY);
    clock.add(Duration.ofSeconds(1));
    assertThat(channel.send(message())).isInstanceOf(Outcome.HandedOver.class);
    assertThat(gateway.calls()).hasSize(2);
  }

  @Test
  void standsStillForTenMinutesAtMost() {
    gateway.answers(503, "", "Retry-After", "999999999");
    assertThat(channel.send(message())).isEqualTo(AWAY);
    gateway.answers(200, "");

    clock.add(Duration.ofMinutes(10));

    assertThat(channel.send(message())).isInstanceOf(Outcome.HandedOver.class);
  }

  @Test
  void doesNotKnowWhatBecameOfAMessageThatIsNotAnswered() {
    CountDownLatch never = new CountDownLatch(1);
    gateway.does(_ -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });

    assertThat(channel.send(message())).isEqualTo(UNKNOWN);
    never.countDown();
  }

  @Test
  void doesNotKnowWhatBecameOfAMessageWhoseAnswerBreaksOff() {
    gateway.does(exchange -> exchange.sendResponseHeaders(200, 500));

    assertThat(channel.send(message())).isEqualTo(UNKNOWN);
  }

  @Test
  void readsNoAnswerWithoutEnd() {
    gateway.answers(200, "x".repeat(70_000));

    assertThat(channel.send(message())).isEqualTo(UNKNOWN);
  }

  @Test
  void triesLaterWhereNobodyListens() {
    gateway.close();

    assertThat(channel.send(message())).isEqualTo(AWAY);
  }

  @Test
  void writesNeitherNumberNorWordsToLogs(CapturedOutput output) {
    gateway.answers(400, "Aduan dijawab. +6281234567890");

    assertThat(channel.send(message())).isEqualTo(BAD);

    assertThat(output.getAll()).contains(ID).doesNotContain("6281234567890", "dijawab");
  }

  @Test
  void sendsNoMoreInASecondThanIsAllowed() {
    try (SmsChannel slow = SmsChannel.of(settings(SECRET, 1), clock)) {
      Stream.generate(() -> slow.send(message()))
          .limit(3)
          .forEach(outcome -> assertThat(outcome).isInstanceOf(Outcome.HandedOver.class));
      assertThat(slow.longest()).isEqualTo(Duration.ofSeconds(1 + 2 * 2));
    }
  }

  @Test
  void doesNotBeginWithoutASecret() {
    assertThatThrownBy(() -> SmsChannel.of(settings("", 100), clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("webhook secret");
  }

  private static String header(PlayedGateway.Call call, String name) {
    return Objects.requireNonNull(call.headers().get(name), name);
  }

  private static Outgoing message() {
    return new Outgoing(
        new EventId(ID), "+6281234567890", Language.ID, new Letter("Subjek", "Aduan dijawab."));
  }

  private SmsSettings settings(String secret, int perSecond) {
    return new SmsSettings(
        gateway.url(),
        secret,
        "1708",
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        perSecond,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1));
  }
}
