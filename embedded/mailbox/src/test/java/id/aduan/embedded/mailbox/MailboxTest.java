package id.aduan.embedded.mailbox;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.aduan.embedded.mailbox.MailboxMain.Arguments;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String ROAD =
      """
      Message-ID: <event-1@aduan.example>
      From: Aduan 1708 <aduan@example.org>
      To: warga@example.org
      Subject: =?UTF-8?Q?Aduan_diterima_=E2=80=94_jalan?=
      X-Aduan-Purpose: accepted
      Received: from nowhere
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      Terima kasih — "aduan" Anda <b>diterima</b>.
      ..Nomor: 1\
      """;

  private static final InetAddress ALL_ADDRESSES = allAddresses();

  @TempDir Path data;
  private Mailbox mailbox;

  @BeforeEach
  void open() {
    mailbox = Mailbox.start(data, 0, 0, CLOCK);
  }

  @AfterEach
  void close() {
    mailbox.close();
  }

  @Test
  void keepsWhatItAccepts() throws IOException {
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).isEqualTo("250 Ok, message 1");

    var message = mailbox.messages(0, 10).getFirst();
    assertThat(message.n()).isEqualTo(1);
    assertThat(message.receivedAt()).isEqualTo(NOON);
    assertThat(message.from()).isEqualTo("aduan@example.org");
    assertThat(message.to()).containsExactly("warga@example.org");
    assertThat(message.subject()).isEqualTo("Aduan diterima — jalan");
    assertThat(message.messageId()).isEqualTo("<event-1@aduan.example>");
    assertThat(message.headers())
        .containsEntry("X-Aduan-Purpose", "accepted")
        .doesNotContainKey("Received");
    assertThat(message.text().strip())
        .isEqualToNormalizingNewlines("Terima kasih — \"aduan\" Anda <b>diterima</b>.\n.Nomor: 1");
  }

  @Test
  void neverRemovesDoubles() throws IOException {
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith("250");
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith("250");

    assertThat(mailbox.messages(0, 10)).extracting(ReceivedMessage::n).containsExactly(1L, 2L);
  }

  @Test
  void goesOnWithMessagesAndNumbersAfterARestart() throws IOException {
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith("250");
    mailbox.close();
    Files.writeString(data.resolve("messages/half.part"), "received-at: ");
    mailbox = Mailbox.start(data, 0, 0, CLOCK);

    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).isEqualTo("250 Ok, message 2");
    assertThat(mailbox.messages(0, 10)).extracting(ReceivedMessage::n).containsExactly(1L, 2L);
    assertThat(data.resolve("messages/half.part")).doesNotExist();
  }

  @Test
  void storesNothingOfAMessageThatBreaksOff() throws IOException {
    try (var sender = new Sender(mailbox.smtpPort())) {
      sender.begin("warga@example.org");
      sender.write("Subject: half\r\n\r\nhalf of a sen");
    }
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith("250");

    assertThat(mailbox.messages(0, 10))
        .extracting(ReceivedMessage::subject)
        .containsExactly("Aduan diterima — jalan");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    assertThat(
            Sender.send(
                mailbox.smtpPort(), "Subject: big\n\n" + "x".repeat(SmtpDoor.MESSAGE_LIMIT)))
        .startsWith("552");
    assertThat(mailbox.messages(0, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT,250,1", "REJECT_FOR_NOW,451,0", "REJECT_FOR_GOOD,550,0"})
  void answersAsItIsTold(Behaviour behaviour, String answer, int stored) throws IOException {
    mailbox.behave(behaviour);

    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith(answer);
    assertThat(mailbox.messages(0, 10)).hasSize(stored);
  }

  @ParameterizedTest
  @CsvSource({"STORE_AND_HANG_UP,1", "FORGET_AND_HANG_UP,0"})
  void hangsUpWithoutAnAnswer(Behaviour behaviour, int stored) throws IOException {
    mailbox.behave(behaviour);

    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).isNull();
    assertThat(mailbox.messages(0, 10)).hasSize(stored);

    mailbox.behave(Behaviour.ACCEPT);
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith("250");
  }

  @Test
  void listsForProgramsInTheOrderOfArrival() throws Exception {
    assertThat(Sender.send(mailbox.smtpPort(), ROAD)).startsWith("250");
    assertThat(Sender.send(mailbox.smtpPort(), "Subject: second\n\nline \"one\"\n\tline two \\"))
        .startsWith("250");

    assertThat(get("/api/messages?after=1&limit=10").body())
        .isEqualTo(
            """
            [{"n":2,"receivedAt":"2026-03-02T05:00:00Z","from":"aduan@example.org","to":["warga@example.org"],\
            "subject":"second","messageId":"","headers":{"Subject":"second"},\
            "text":"line \\"one\\"\\r\\n\\tline two \\\\\\r\\n"}]\
            """);
    assertThat(get("/api/messages?limit=1").body()).contains("\"n\":1").doesNotContain("\"n\":2");
    assertThat(get("/api/messages?after=2").body()).isEqualTo("[]");
  }

  @Test
  void showsTheNewestFirstAndPagesBackToTheOldest() throws Exception {
    for (int i = 1; i <= 60; i++) {
      assertThat(Sender.send(mailbox.smtpPort(), "Subject: mail-" + i + "\n\ntext"))
          .startsWith("250");
    }

    assertThat(get("/").body())
        .containsSubsequence("mail-60<", "mail-59<", "mail-11<")
        .doesNotContain("mail-10<")
        .contains("href=\"/?before=11&amp;lang=id\"");
    assertThat(get("/?before=11").body())
        .containsSubsequence("mail-10<", "mail-1<")
        .contains("rel=\"prev\"")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void showsOneMailAndEscapesEverythingInIt() throws Exception {
    assertThat(
            Sender.send(
                mailbox.smtpPort(),
                "Subject: <script>alert('1')</script>\nX-A: \"&\n\n<img src=x onerror=alert(1)>"))
        .startsWith("250");

    for (String path : List.of("/", "/messages/1")) {
      assertThat(get(path).body())
          .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
          .doesNotContain("<script", "<img");
    }
    assertThat(get("/messages/1").body())
        .contains("&quot;&amp;", "&lt;img src=x onerror=alert(1)&gt;");
    assertThat(get("/messages/1").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/|id-ID,en;q=0.5|id|Belum ada surel.",
        "/|en-GB,id;q=0.5|en|No mail yet.",
        "/|fr|id|Belum ada surel.",
        "/|;;;|id|Belum ada surel.",
        "/?lang=en|id|en|No mail yet.",
        "/?lang=id|en|id|Belum ada surel."
      })
  void speaksIndonesianUnlessAskedForEnglish(String path, String accepted, String tag, String text)
      throws Exception {
    assertThat(get(path, "Accept-Language", accepted).body())
        .contains("<html lang=\"" + tag + "\">", text);
  }

  @Test
  void answersOnlyWhatThereIs() throws Exception {
    assertThat(get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
    assertThat(LongStream.of(0, 1, 7))
        .allSatisfy(n -> assertThat(get("/messages/" + n).statusCode()).isEqualTo(404));
    assertThat(get("/messages/../../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void showsMailWhoseMimeIsBroken() throws IOException {
    assertThat(
            Sender.send(
                mailbox.smtpPort(),
                "Subject: broken\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=zz\n\nno such boundary"))
        .startsWith("250");

    assertThat(mailbox.messages(0, 1))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).contains("no such boundary"));
  }

  @Test
  void prefersThePlainTextOfAMailThatHasBoth() throws IOException {
    assertThat(
            Sender.send(
                mailbox.smtpPort(),
                """
                Subject: both
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=zz

                --zz
                Content-Type: text/html; charset=utf-8

                <p>html</p>
                --zz
                Content-Type: text/plain; charset=utf-8

                plain
                --zz--\
                """))
        .startsWith("250");

    assertThat(mailbox.messages(0, 1))
        .extracting(message -> message.text().strip())
        .containsExactly("plain");
  }

  @Test
  void answersOnTheLoopbackOnlyUnlessAnotherAddressIsNamed() throws IOException {
    InetAddress outside = anAddressBesideTheLoopback();
    assertThat(answers(outside, mailbox.smtpPort())).isFalse();
    assertThat(answers(outside, mailbox.httpPort())).isFalse();

    try (var open = Mailbox.start(data.resolve("open"), ALL_ADDRESSES, 0, 0, CLOCK)) {
      assertThat(answers(outside, open.smtpPort())).isTrue();
      assertThat(answers(outside, open.httpPort())).isTrue();
    }
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatIllegalStateException()
          .isThrownBy(() -> Mailbox.start(data, port, 0))
          .withMessage("smtp port: '%d' (expected: free)", port);
      assertThatIllegalStateException()
          .isThrownBy(() -> Mailbox.start(data, 0, port))
          .withMessage("http port: '%d' (expected: free)", port);
    }
  }

  @Test
  void readsItsCommandLine() {
    assertThat(
            Arguments.parse(
                new String[] {"--data", "d", "--smtp-port", "1025", "--http-port", "8025"}))
        .isEqualTo(new Arguments(Path.of("d"), InetAddress.getLoopbackAddress(), 1025, 8025));
    assertThat(Arguments.parse(new String[] {"--host", "0.0.0.0", "--data", "d"}))
        .isEqualTo(new Arguments(Path.of("d"), ALL_ADDRESSES, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--data", "d", "--host"}))
        .withMessage("--host: '' (expected: an address)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--smtp-port", "1025"}))
        .withMessageStartingWith("--data: ''");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--smtp-port", "x"}))
        .withMessage("--smtp-port: 'x' (expected: a port number)");
  }

  private static InetAddress allAddresses() {
    try {
      return InetAddress.getByAddress(new byte[4]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InetAddress anAddressBesideTheLoopback() throws SocketException {
    Optional<InetAddress> address =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(Inet4Address.class::isInstance)
            .filter(candidate -> !candidate.isLoopbackAddress())
            .findFirst();
    assumeThat(address).as("an address beside the loopback").isPresent();
    return address.orElseThrow();
  }

  private static boolean answers(InetAddress host, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mailbox.httpPort() + path));
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(), ofString());
    }
  }
}
