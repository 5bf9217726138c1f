package id.aduan.notification.smtp;

import static id.aduan.notification.smtp.ScriptedServer.HANG_UP;
import static id.aduan.notification.smtp.ScriptedServer.SAY_NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.embedded.mailbox.Behaviour;
import id.aduan.embedded.mailbox.Mailbox;
import id.aduan.embedded.mailbox.ReceivedMessage;
import id.aduan.letters.Letter;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import id.aduan.notification.smtp.SmtpSettings.Encryption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpChannelTest {
  private static final Outcome LATER = new Outcome.TryLater(Delay.UNREACHABLE);
  private static final Outcome NOT_NOW = new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
  private static final Outcome BAD_ADDRESS = new Outcome.Refused(FailureReason.REJECTED_ADDRESS);
  private static final Outcome BAD_MESSAGE = new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private Mailbox mailbox;

  @BeforeAll
  void open(@TempDir Path directory) {
    mailbox = Mailbox.start(directory, 0, 0);
  }

  @AfterAll
  void close() {
    mailbox.close();
    timer.shutdownNow();
  }

  @BeforeEach
  void behaveWell() {
    mailbox.behave(Behaviour.ACCEPT);
  }

  @Test
  void handsOverALetterAsPlainUtf8Mail() {
    assertThat(toMailbox().send(message("C1.4.REPORTER.ANSWER")))
        .isEqualTo(new Outcome.HandedOver());

    ReceivedMessage mail = received("C1.4.REPORTER.ANSWER").getFirst();
    assertThat(mail.to()).containsExactly("warga@contoh.test");
    assertThat(mail.from()).isEqualTo("aduan@aduan.test");
    assertThat(mail.messageId()).isEqualTo("<C1.4.REPORTER.ANSWER@aduan.test>");
    assertThat(mail.subject()).isEqualTo("Aduan: ada jawaban – segera");
    assertThat(mail.text().lines()).containsExactly("Baris satu", ".", "Baris tiga – selesai");
    assertThat(mail.headers())
        .containsEntry("Auto-Submitted", "auto-generated")
        .hasEntrySatisfying(
            "Content-Type", type -> assertThat(type).contains("text/plain", "UTF-8"));
  }

  @Test
  void bearsTheSameIdOnEachAttempt() {
    SmtpChannel channel = toMailbox();
    Outcome first = channel.send(message("C2.4.REPORTER.ANSWER"));
    Outcome second = channel.send(message("C2.4.REPORTER.ANSWER"));

    assertThat(List.of(first, second)).containsOnly(new Outcome.HandedOver());
    assertThat(received("C2.4.REPORTER.ANSWER")).hasSize(2);
  }

  @Test
  void doesNotKnowWhatBecameOfAMailWhoseAnswerWasLost() {
    mailbox.behave(Behaviour.STORE_AND_HANG_UP);
    assertThat(toMailbox().send(message("C3.1.REPORTER.RECEIPT"))).isEqualTo(new Outcome.Unknown());

    mailbox.behave(Behaviour.FORGET_AND_HANG_UP);
    assertThat(toMailbox().send(message("C3.1.REPORTER.RECEIPT"))).isEqualTo(new Outcome.Unknown());

    assertThat(received("C3.1.REPORTER.RECEIPT")).hasSize(1);
  }

  @Test
  void takesARefusalAfterTheMailForWhatItSays() {
    mailbox.behave(Behaviour.REJECT_FOR_NOW);
    assertThat(toMailbox().send(message("C4.1.REPORTER.RECEIPT"))).isEqualTo(NOT_NOW);

    mailbox.behave(Behaviour.REJECT_FOR_GOOD);
    assertThat(toMailbox().send(message("C4.1.REPORTER.RECEIPT"))).isEqualTo(BAD_ADDRESS);
  }

  static Stream<Arguments> scripts() {
    return Stream.of(
        Arguments.of(Map.of("GREETING", "554 no service"), LATER),
        Arguments.of(Map.of("GREETING", "421 closing"), LATER),
        Arguments.of(Map.of("GREETING", HANG_UP), LATER),
        Arguments.of(Map.of("GREETING", SAY_NOTHING), LATER),
        Arguments.of(Map.of("MAIL", HANG_UP), LATER),
        Arguments.of(Map.of("MAIL", "451 greylisted"), NOT_NOW),
        Arguments.of(Map.of("MAIL", "550 not from you"), LATER),
        Arguments.of(Map.of("MAIL", "530 5.7.0 Authentication required"), LATER),
        Arguments.of(Map.of("MAIL", "501 5.1.7 bad sender"), LATER),
        Arguments.of(Map.of("RCPT", "530 Authentication required"), LATER),
        Arguments.of(Map.of("RCPT", "554 5.7.1 relay access denied"), LATER),
        Arguments.of(Map.of("DATA", "550 5.7.0 not for you"), LATER),
        Arguments.of(Map.of("RCPT", "550 5.1.1 nobody"), BAD_ADDRESS),
        Arguments.of(Map.of("RCPT", "550 nobody"), BAD_ADDRESS),
        Arguments.of(Map.of("RCPT", "452 full"), NOT_NOW),
        Arguments.of(Map.of("RCPT", SAY_NOTHING), LATER),
        Arguments.of(Map.of("DATA", "451 not now"), NOT_NOW),
        Arguments.of(Map.of("DATA", "554 never"), BAD_MESSAGE),
        Arguments.of(Map.of("DATA", HANG_UP), LATER),
        Arguments.of(Map.of(".", "554 5.7.1 not authenticated by DMARC"), LATER),
        Arguments.of(Map.of(".", "554 never"), BAD_MESSAGE),
        Arguments.of(Map.of(".", "550-5.1.1 no such\r\n550 5.1.1 mailbox"), BAD_ADDRESS),
        Arguments.of(Map.of(".", "451 not now"), NOT_NOW),
        Arguments.of(Map.of(".", "421 closing"), LATER),
        Arguments.of(Map.of(".", HANG_UP), new Outcome.Unknown()),
        Arguments.of(Map.of(".", SAY_NOTHING), new Outcome.Unknown()),
        Arguments.of(Map.of("QUIT", HANG_UP), new Outcome.HandedOver()),
        Arguments.of(Map.of(), new Outcome.HandedOver()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("scripts")
  void tellsWhatTheServerSurelyHasFromWhatItSurelyHasNot(
      Map<String, String> script, Outcome outcome) {
    try (ScriptedServer server = ScriptedServer.start(script)) {
      assertThat(channel(server.port()).send(message("C5.1.REPORTER.RECEIPT"))).isEqualTo(outcome);
    }
  }

  @Test
  void triesLaterWhenNoServerIsThere() throws IOException {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }

    assertThat(channel(nobody).send(message("C6.1.REPORTER.RECEIPT"))).isEqualTo(LATER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bukan-surel",
        "a@b@c",
        "warga@contoh.test\r\nBcc: lain@contoh.test",
        "warga@contoh.test, lain@contoh.test",
        "Nama <warga@contoh.test>, lain@contoh.test"
      })
  void refusesWhatIsNoAddressBeforeItReachesTheServer(String address) {
    Outgoing message =
        new Outgoing(
            new EventId("C7.1.REPORTER.RECEIPT"),
            address,
            Language.ID,
            new Letter("Subjek", "Isi"));

    assertThat(toMailbox().send(message)).isEqualTo(BAD_ADDRESS);
    assertThat(received("C7.1.REPORTER.RECEIPT")).isEmpty();
  }

  @Test
  void promisesATimeByWhichItIsDone() {
    assertThat(toMailbox().longest()).isEqualTo(Duration.ofMillis(500 + 10 * 400));
  }

  @Test
  void showsNoPasswordToLogs() {
    assertThat(settings(25).toString()).isEqualTo("SmtpSettings of 127.0.0.1:25");
  }

  private List<ReceivedMessage> received(String id) {
    return mailbox.messages(0, 1000).stream()
        .filter(mail -> mail.messageId().startsWith("<" + id + "@"))
        .toList();
  }

  private static Outgoing message(String id) {
    return new Outgoing(
        new EventId(id),
        "warga@contoh.test",
        Language.ID,
        new Letter("Aduan: ada jawaban – segera", "Baris satu\n.\nBaris tiga – selesai\n"));
  }

  private SmtpChannel toMailbox() {
    return channel(mailbox.smtpPort());
  }

  private SmtpChannel channel(int port) {
    return new SmtpChannel(
        settings(port), timer, Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC));
  }

  private static SmtpSettings settings(int port) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        null,
        null,
        Encryption.NONE,
        Duration.ofMillis(500),
        Duration.ofMillis(400),
        "aduan@aduan.test",
        "Aduan 1708");
  }
}
