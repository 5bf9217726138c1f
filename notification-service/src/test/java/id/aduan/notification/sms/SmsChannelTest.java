package id.aduan.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.SmsReference;
import id.aduan.embedded.broker.Ports;
import id.aduan.letters.Letter;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
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
class SmsChannelTest {
  private static final Outcome TAKEN = new Outcome.HandedOver(Set.of(new SmsReference("1")));
  private static final Outcome AWAY = new Outcome.TryLater(Delay.UNREACHABLE);
  private static final Outcome NOT_NOW = new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
  private static final Outcome BAD_ADDRESS = new Outcome.Refused(FailureReason.REJECTED_ADDRESS);
  private static final Outcome BAD_MESSAGE = new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
  private static final String TEXT = "Aduan 7K3M9Q2X4TVB7 kami terima. Di mana kejadiannya?";
  private final MutableClock clock =
      MutableClock.of(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);
  private final int port = Ports.free(1).getFirst();
  private ScriptedSmsc smsc;
  private SmsChannel channel;

  @BeforeEach
  void open() throws IOException {
    smsc = ScriptedSmsc.start(port);
    channel = channel("smpp", ScriptedSmsc.PASSWORD, 100);
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
    smsc.close();
  }

  @Test
  void handsOverATextAndAsksForAReceipt() {
    assertThat(channel.send(message(TEXT))).isEqualTo(TAKEN);

    SubmitSm taken = smsc.submitted().getFirst();
    assertThat(taken.getSourceAddr()).isEqualTo("1708");
    assertThat(taken.getDestAddress()).isEqualTo("6281234567890");
    assertThat(taken.getDataCoding()).isEqualTo(Alphabet.GSM7.dataCoding());
    assertThat(taken.isUdhi()).isFalse();
    assertThat(Alphabet.GSM7.decode(taken.getShortMessage())).isEqualTo(TEXT);
    assertThat(taken.getRegisteredDelivery())
        .isEqualTo(SMSCDeliveryReceipt.SUCCESS_FAILURE.value());
  }

  @Test
  void sendsEverythingOverOneSessionOfATransmitter() {
    assertThat(List.of(channel.send(message(TEXT)), channel.send(message(TEXT))))
        .containsOnly(TAKEN);

    assertThat(smsc.submitted()).hasSize(2);
    assertThat(smsc.binds()).containsExactly(BindType.BIND_TX);
  }

  static Stream<Arguments> statuses() {
    return Stream.of(
        Arguments.of(SMPPConstant.STAT_ESME_RTHROTTLED, NOT_NOW),
        Arguments.of(SMPPConstant.STAT_ESME_RMSGQFUL, NOT_NOW),
        Arguments.of(SMPPConstant.STAT_ESME_RX_T_APPN, NOT_NOW),
        Arguments.of(SMPPConstant.STAT_ESME_RSYSERR, NOT_NOW),
        Arguments.of(0x4a1, NOT_NOW),
        Arguments.of(SMPPConstant.STAT_ESME_RINVDSTADR, BAD_ADDRESS),
        Arguments.of(SMPPConstant.STAT_ESME_RINVDSTTON, BAD_ADDRESS),
        Arguments.of(SMPPConstant.STAT_ESME_RINVMSGLEN, BAD_MESSAGE),
        Arguments.of(SMPPConstant.STAT_ESME_RX_P_APPN, BAD_MESSAGE),
        Arguments.of(SMPPConstant.STAT_ESME_RINVSRCADR, AWAY),
        Arguments.of(SMPPConstant.STAT_ESME_RPROHIBITED, AWAY));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("statuses")
  void tellsWhatIsRefusedForNowFromWhatIsForEver(int status, Outcome outcome) {
    smsc.does(ScriptedSmsc.refusing(status));

    assertThat(channel.send(message(TEXT))).isEqualTo(outcome);
  }

  @Test
  void bindsAnewWhereTheSmscForgotTheSession() {
    smsc.does(ScriptedSmsc.refusing(SMPPConstant.STAT_ESME_RINVBNDSTS));
    assertThat(channel.send(message(TEXT))).isEqualTo(AWAY);
    smsc.does((_, _) -> {});

    assertThat(channel.send(message(TEXT))).isEqualTo(TAKEN);
    assertThat(smsc.binds()).hasSize(2);
  }

  @Test
  void doesNotKnowWhatBecameOfAMessageThatIsNotAnsweredAndTrustsTheSessionWithNoOther() {
    smsc.does(smsc.sayingNothing());
    assertThat(channel.send(message(TEXT))).isEqualTo(new Outcome.Unknown());
    smsc.does((_, _) -> {});

    assertThat(channel.send(message(TEXT))).isEqualTo(TAKEN);
    assertThat(smsc.binds()).hasSize(2);
  }

  @Test
  void doesNotKnowWhatBecameOfAMessageWhenTheConnectionBreaksAfterIt() {
    smsc.does((_, session) -> session.close());

    assertThat(channel.send(message(TEXT))).isEqualTo(new Outcome.Unknown());
    assertThat(smsc.submitted()).hasSize(1);
  }

  @Test
  void triesLaterWhereNobodyListensAndLeavesItAloneForAWhile() throws IOException {
    smsc.close();
    assertThat(channel.send(message(TEXT))).isEqualTo(AWAY);

    smsc = ScriptedSmsc.start(port);
    assertThat(channel.send(message(TEXT))).isEqualTo(AWAY);

    clock.add(Duration.ofSeconds(1));
    assertThat(channel.send(message(TEXT))).isEqualTo(TAKEN);
  }

  @Test
  void waitsLongerAfterEachBindThatFailed() {
    SmsChannel stranger = channel("smpp", "salah", 100);
    List<Duration> waits = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));
    for (Duration wait : waits) {
      assertThat(stranger.send(message(TEXT))).isEqualTo(AWAY);
      clock.add(wait);
    }
    assertThat(stranger.send(message(TEXT))).isEqualTo(AWAY);
    clock.add(Duration.ofSeconds(3));
    assertThat(stranger.send(message(TEXT))).isEqualTo(AWAY);

    assertThat(smsc.binds()).hasSize(3);
  }

  @Test
  void triesLaterWithAPasswordThatIsWrongAndSaysItOnce(CapturedOutput output) {
    SmsChannel stranger = channel("smpp", "salah", 100);
    for (int i = 0; i < 3; i++) {
      assertThat(stranger.send(message(TEXT))).isEqualTo(AWAY);
      clock.add(Duration.ofMinutes(1));
    }

    assertThat(smsc.binds()).hasSize(3);
    assertThat(output.getAll())
        .containsOnlyOnce("can not be bound: refused with status 0x0000000e")
        .doesNotContain("salah", "6281234567890");
  }

  @Test
  void bindsAgainWhenTheSmscWentAwayAndCameBack() throws IOException {
    assertThat(channel.send(message(TEXT))).isEqualTo(TAKEN);
    smsc.close();
    await().until(() -> channel.send(message(TEXT)).equals(AWAY));

    smsc = ScriptedSmsc.start(port);
    clock.add(Duration.ofMinutes(1));

    assertThat(channel.send(message(TEXT))).isEqualTo(TAKEN);
    assertThat(smsc.submitted()).hasSize(1);
  }

  @Test
  void doesNotSpeakInTheClearWhereItIsToBeEncrypted() {
    try (SmsChannel encrypted = channel("smpps", ScriptedSmsc.PASSWORD, 100)) {
      assertThat(encrypted.send(message(TEXT))).isEqualTo(AWAY);
    }
    assertThat(smsc.binds()).isEmpty();
  }

  @Test
  void sendsWhatIsTooLongInPartsThatAPhoneJoins() {
    String text = "panjang ".repeat(25);

    assertThat(channel.send(message(text))).isEqualTo(TAKEN);

    List<Part> parts =
        smsc.submitted().stream()
            .map(taken -> Part.behindHeader(Alphabet.GSM7, taken.getShortMessage()))
            .toList();
    assertThat(smsc.submitted()).hasSize(2).allMatch(SubmitSm::isUdhi);
    assertThat(parts.get(0).text() + parts.get(1).text()).isEqualTo(text);
  }

  @Test
  void awaitsReceiptsOfAllPartsUnderTheNamesThatTheSmscGaveThem() {
    smsc.names("0000004D%02X"::formatted);

    assertThat(channel.send(message("panjang ".repeat(25))))
        .isEqualTo(
            new Outcome.HandedOver(Set.of(new SmsReference("4d01"), new SmsReference("4d02"))));
  }

  @Test
  void countsAMessageAsUncertainOfWhichOnlyTheBeginningWasTaken() {
    smsc.does((_, _) -> {
      if (smsc.submitted().size() == 2) {
        throw new ProcessRequestException("scripted", SMPPConstant.STAT_ESME_RTHROTTLED);
      }
    });

    assertThat(channel.send(message("panjang ".repeat(25)))).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void refusesATextOfManyParts() {
    assertThat(channel.send(message("panjang ".repeat(60)))).isEqualTo(BAD_MESSAGE);
    assertThat(smsc.submitted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "081234567890", "+62 812 345", "+62812\u0000345678", "1708"})
  void refusesWhatIsNoNumberBeforeItReachesTheSmsc(String number) {
    assertThat(channel.send(message(number, TEXT))).isEqualTo(BAD_ADDRESS);
    assertThat(smsc.binds()).isEmpty();
  }

  @Test
  void sendsNoMoreInASecondThanTheOperatorAllows() {
    List<Future<Outcome>> sent;
    try (SmsChannel slow = channel("smpp", ScriptedSmsc.PASSWORD, 1);
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      sent =
          Stream.generate(() -> senders.submit(() -> slow.send(message(TEXT)))).limit(12).toList();
    }
    List<Outcome> outcomes = sent.stream().map(Future::resultNow).toList();
    assertThat(outcomes).containsOnly(TAKEN, NOT_NOW);
    assertThat(smsc.submitted()).hasSize((int) outcomes.stream().filter(TAKEN::equals).count());
  }

  @Test
  void promisesATimeByWhichItIsDone() {
    assertThat(channel.kind()).isEqualTo(MessageChannel.SMS);
    assertThat(channel.longest()).isEqualTo(Duration.ofSeconds(2 + 5 * 3));
  }

  @Test
  void showsNoPasswordToLogs() {
    assertThat(settings("smpp", "sandi", 1).toString()).isEqualTo("SmsSettings of 1708");
  }

  private static Outgoing message(String text) {
    return message("+6281234567890", text);
  }

  private static Outgoing message(String number, String text) {
    return new Outgoing(
        new EventId("C1.4.REPORTER.ANSWER"), number, Language.ID, new Letter("Subjek", text));
  }

  private SmsChannel channel(String scheme, String password, int perSecond) {
    return SmsChannel.of(settings(scheme, password, perSecond), clock);
  }

  private SmsSettings settings(String scheme, String password, int perSecond) {
    return new SmsSettings(
        scheme + "://aduan:" + password + "@127.0.0.1:" + port,
        "",
        "1708",
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        perSecond,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1));
  }
}
