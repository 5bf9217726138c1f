package id.aduan.embedded.smsc;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.aduan.embedded.smsc.SmscMain.Arguments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T05:00:00Z"), ZoneOffset.UTC);
  private static final PhoneNumber PHONE = new PhoneNumber("+6281234567890");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final String JSON = "application/json";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path data;
  private Smsc smsc;

  @BeforeEach
  void open() {
    smsc = start();
  }

  @AfterEach
  void close() {
    smsc.close();
    client.close();
  }

  private Smsc start() {
    return Smsc.start(data, InetAddress.getLoopbackAddress(), 0, 0, Account.DEMO, NOON);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = request(path);
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(), ofString());
  }

  private HttpResponse<String> send(String method, String path, String type, String body)
      throws Exception {
    return client.send(
        request(path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + smsc.httpPort() + path));
  }

  private HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
    return send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  private String token() throws Exception {
    var matcher = TOKEN.matcher(get("/").body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void takesAndListsMessagesOfPrograms() throws Exception {
    var answer =
        send(
            "POST",
            "/api/messages",
            JSON,
            "{\"from\":\"+6281234567890\",\"to\":\"1708\",\"text\":\"pju padam\"}");
    var newer = smsc.write(PHONE, "1708", "sudah?");
    var _ = smsc.write(new PhoneNumber("+628111111111"), "1708", "lain");

    assertThat(answer.statusCode()).isEqualTo(202);
    var id = smsc.messages(PHONE, 9).getLast().id();
    assertThat(answer.body()).isEqualTo("{\"id\":\"" + id + "\"}");
    assertThat(get("/api/messages?phone=%2B6281234567890").body())
        .isEqualTo(
            """
            [{"id":"%s","direction":"FROM_PHONE","from":"+6281234567890","to":"1708","text":"sudah?",\
            "parts":1,"at":"2026-03-02T05:00:00Z","state":"WAITING","receipt":"NONE"},\
            {"id":"%s","direction":"FROM_PHONE","from":"+6281234567890","to":"1708","text":"pju padam",\
            "parts":1,"at":"2026-03-02T05:00:00Z","state":"WAITING","receipt":"NONE"}]\
            """,
            newer, id);
    assertThat(get("/api/messages?phone=+6281234567890&limit=1").body())
        .contains(newer)
        .doesNotContain(id);
    assertThat(get("/api/messages").body()).contains("lain", "sudah?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/api/messages|application/json|{|400",
        "POST|/api/messages|application/json|null|400",
        "POST|/api/messages|application/json|{\"from\":\"+6281234567890\",\"to\":\"1708\"}|400",
        "POST|/api/messages|application/json|{\"from\":\"x\",\"to\":\"1708\",\"text\":\"a\"}|400",
        "POST|/api/messages|application/json|{\"from\":\"+6281234567890\",\"to\":\"x\",\"text\":\"a\"}|400",
        "POST|/api/messages|application/json|{\"from\":[],\"to\":\"1708\",\"text\":\"a\"}|400",
        "POST|/api/messages|text/plain|{}|415",
        "DELETE|/api/messages|application/json||405",
        "PUT|/api/behaviour|application/json|{\"phone\":\"+6281234567890\",\"receipts\":\"x\"}|400",
        "PUT|/api/behaviour|application/json|{\"phone\":\"+6281234567890\",\"seconds\":-1}|400",
        "PUT|/api/behaviour|application/json|{\"phone\":\"+6281234567890\",\"other\":1}|400",
        "GET|/api/messages?phone=x|application/json||400",
        "GET|/api/messages?limit=0|application/json||400",
        "GET|/api/nothing|application/json||404"
      })
  void saysWhatIsWrong(String method, String path, String type, String body, int status)
      throws Exception {
    var answer = send(method, path, type, body == null ? "" : body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("Exception");
    assertThat(smsc.messages(PHONE, 1)).isEmpty();
  }

  @Test
  void takesNoBodyWithoutEnd() throws Exception {
    String text = "x".repeat(70 << 10);

    assertThat(
            send(
                    "POST",
                    "/api/messages",
                    JSON,
                    "{\"from\":\"+6281234567890\",\"to\":\"1708\",\"text\":\"" + text + "\"}")
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void remembersHowAPhoneIsToBeTreated() throws Exception {
    var answer =
        send(
            "PUT",
            "/api/behaviour",
            JSON,
            "{\"phone\":\"0812 3456 7890\",\"receipts\":\"LATE\",\"seconds\":5,\"answers\":\"LOST\",\"shuffled\":true}");
    assertThat(answer.statusCode()).isEqualTo(200);
    smsc.close();
    smsc = start();

    assertThat(get("/api/behaviour?phone=6281234567890").body())
        .isEqualTo(answer.body())
        .isEqualTo(
            "{\"phone\":\"+6281234567890\",\"receipts\":\"LATE\",\"seconds\":5,\"answers\":\"LOST\",\"shuffled\":true}");
    assertThat(get("/api/behaviour?phone=628111111111").body())
        .contains("\"receipts\":\"ON\"", "\"answers\":\"OK\"");
  }

  @Test
  void isAPhoneForPeople() throws Exception {
    assertThat(get("/").body()).contains("Belum ada telepon.", "Sistem tidak terhubung");
    var opened = form("/phones", Map.of("token", token(), "number", "0812-3456-7890"));
    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("Location")).hasValue("/phones/1?lang=id#write");

    var written =
        form(
            "/phones/1/messages?lang=en",
            Map.of("token", token(), "to", "1708", "text", "pju padam"));
    assertThat(written.headers().firstValue("Location")).hasValue("/phones/1?lang=en#write");
    assertThat(get("/phones/1").body()).contains("+6281234567890", "pju padam", "menunggu sistem");
    assertThat(get("/").body()).contains("href=\"/phones/1?lang=id\">+6281234567890", "pju padam");

    var behaves =
        form(
            "/phones/1/behaviour",
            Map.of(
                "token", token(), "receipts", "DOUBLED", "seconds", "7", "answers", "THROTTLED"));
    assertThat(behaves.statusCode()).isEqualTo(303);
    assertThat(get("/phones/1").body())
        .contains("value=\"DOUBLED\" selected", "value=\"7\"", "value=\"THROTTLED\" selected");
    assertThat(get("/api/behaviour?phone=6281234567890").body()).contains("\"shuffled\":false");
  }

  @Test
  void takesNoFormOfAnotherPage() throws Exception {
    smsc.behave(PHONE, Behaviour.GOOD);

    for (String token : new String[] {"", "guessed"}) {
      var answer =
          form("/phones/1/messages", Map.of("token", token, "to", "1708", "text", "pju padam"));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Formulir ini berasal dari halaman lain");
    }
    assertThat(smsc.messages(PHONE, 1)).isEmpty();
  }

  @Test
  void answersOnlyToItsOwnName() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n")).contains(" 403 ");
    assertThat(raw("GET /api/messages?phone=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .contains(" 400 ");
    assertThat(raw("GET /health HTTP/1.1\r\nHost: localhost:1\r\n\r\n")).contains(" 200 ");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), smsc.httpPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void escapesWhatPhonesWrite() throws Exception {
    var _ = smsc.write(PHONE, "1708", "<script>alert('1')</script> \"&");

    for (String path : new String[] {"/", "/phones/1"}) {
      assertThat(get(path).body())
          .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;")
          .doesNotContain("<script");
    }
    assertThat(get("/phones/1").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("form-action 'self'", "frame-ancestors 'none'"));
  }

  @Test
  void showsHalfACharacterAsAQuestionMark() throws Exception {
    var answer =
        send(
            "POST",
            "/api/messages",
            JSON,
            "{\"from\":\"+6281234567890\",\"to\":\"1708\",\"text\":\"a\\ud83db\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(smsc.messages(PHONE, 1).getFirst().text()).isEqualTo("a?b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/|id-ID,en;q=0.5|id|Belum ada telepon.",
        "/|en-GB,id;q=0.5|en|No phones yet.",
        "/?lang=en|id|en|No phones yet.",
        "/phones/9|en|en|There is no such page."
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
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/phones").statusCode()).isEqualTo(405);
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatIllegalStateException()
          .isThrownBy(() -> Smsc.start(data, port, 0))
          .withMessage("smpp port: '%d' (expected: free)", port);
      assertThatIllegalStateException()
          .isThrownBy(() -> Smsc.start(data, 0, port))
          .withMessage("http port: '%d' (expected: free)", port);
    }
  }

  @Test
  void readsItsCommandLineAndAccount() {
    assertThat(
            Arguments.parse(
                new String[] {"--data", "d", "--smpp-port", "2775", "--http-port", "8775"}))
        .isEqualTo(new Arguments(Path.of("d"), InetAddress.getLoopbackAddress(), 2775, 8775));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--smpp-port", "x"}))
        .withMessage("--smpp-port: 'x' (expected: a port number)");
    assertThat(SmscMain.account(null)).isEqualTo(new Account("aduan", "demo"));
    assertThat(SmscMain.account("a:b:c")).isEqualTo(new Account("a", "b:c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmscMain.account("secret"))
        .withMessageNotContaining("secret");
  }

  @Test
  void masksWhatReachesALog() {
    assertThat(PHONE).hasToString("+6281***90");
    assertThat(Account.DEMO).hasToString("Account aduan");
  }
}
