package id.aduan.routing.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.routing.http.AddressGuard.AddressRefused;
import id.aduan.routing.webhooks.Answer;
import id.aduan.routing.webhooks.OpdSystem;
import id.aduan.routing.webhooks.WebhookPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpEndpointsTest {
  private static final List<String> OWN_MACHINE = List.of("127.0.0.0/8", "::1/128");
  private final HttpEndpoints here = new HttpEndpoints(policy(OWN_MACHINE));
  private final HttpEndpoints outside = new HttpEndpoints(policy(List.of()));

  @AfterEach
  void close() {
    here.close();
    outside.close();
  }

  @Test
  void handsOverBodyAndHeadersAndLooksAtTheStatusOnly() throws IOException {
    try (OpdSystem opd = OpdSystem.start()) {
      assertThat(post(here, opd.address())).isEqualTo(new Answer.Acknowledged(204));
      assertThat(opd.told())
          .containsExactly(new OpdSystem.Told("id", "17", "v1,x", "{\"nama\":\"é\"}"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 410, 429, 500, 503})
  void takesEverythingButSuccessForAFailureAndFollowsNobody(int status) throws IOException {
    try (OpdSystem opd = OpdSystem.start()) {
      opd.answer(status);

      assertThat(post(here, opd.address())).isEqualTo(new Answer.Failed("status-" + status));
      assertThat(opd.told()).hasSize(1);
    }
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    URI gone;
    try (OpdSystem opd = OpdSystem.start()) {
      gone = opd.address();
    }

    assertThat(post(here, gone)).isEqualTo(new Answer.Failed("connection-refused"));
  }

  @Test
  void endsACallThatDripsWhenItsTimeIsOver() throws IOException {
    try (RawServer dripping = new RawServer("HTTP/1.1 200 OK\r\nx: ", true)) {
      assertThat(post(here, dripping.address())).isEqualTo(new Answer.Failed("timeout"));
    }
  }

  @Test
  void doesNotReadTheBodyOfAnAnswer() throws IOException {
    try (RawServer endless = new RawServer("HTTP/1.1 200 OK\r\n\r\n", true)) {
      assertThat(post(here, endless.address())).isEqualTo(new Answer.Acknowledged(200));
    }
  }

  @Test
  void readsNoLineWithoutEnd() throws IOException {
    String tooLong = "HTTP/1.1 200 OK\r\nx: " + "y".repeat(20_000) + "\r\n\r\n";
    try (RawServer server = new RawServer(tooLong, false)) {
      assertThat(post(here, server.address())).isInstanceOf(Answer.Failed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://10.1.2.3/x",
        "https://192.168.1.1:8443/x",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/x",
        "https://[fd00::1]/x",
        "https://[fe80::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://[64:ff9b::a00:1]/x",
        "https://2130706433/x"
      })
  void callsNothingWithin(String url) {
    Answer answer = post(outside, URI.create(url));

    assertThat(answer)
        .isIn(new Answer.Failed("address-not-allowed"), new Answer.Failed("unknown-host"));
  }

  @Test
  void callsWhatIsAllowedWithin() throws UnknownHostException {
    AddressGuard guard = new AddressGuard(List.of("10.20.0.0/16"));

    assertThat(guard.resolve("10.20.3.4")).containsExactly(InetAddress.getByName("10.20.3.4"));
    assertThat(guard.resolve("8.8.8.8")).hasSize(1);
    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> guard.resolve("10.21.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://dpupr.example/aduan,true,true",
    "https://dpupr.example:8443/aduan?x=1,true,true",
    "http://dpupr.example/aduan,false,false",
    "http://127.0.0.1:9000/aduan,true,false",
    "http://localhost:9000/aduan,true,false",
    "https://user:secret@dpupr.example/,false,false",
    "https://dpupr.example/#x,false,false",
    "ftp://dpupr.example/,false,false",
    "https:///x,false,false",
    "dpupr.example,false,false"
  })
  void knowsWhichAddressesMayBeEntered(String url, boolean onALaptop, boolean elsewhere) {
    assertThat(here.mayBe(URI.create(url))).isEqualTo(onALaptop);
    assertThat(outside.mayBe(URI.create(url))).isEqualTo(elsewhere);
  }

  private static Answer post(HttpEndpoints endpoints, URI url) {
    return endpoints.post(
        url,
        Map.of("webhook-id", "id", "webhook-timestamp", "17", "webhook-signature", "v1,x"),
        "{\"nama\":\"é\"}");
  }

  private static WebhookPolicy policy(List<String> allowed) {
    return new WebhookPolicy(
        Duration.ofMillis(50),
        5,
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofHours(1),
        Duration.ofMillis(100),
        Duration.ofHours(1),
        allowed);
  }

  /** Answers with given bytes, and goes on without end if so wanted. */
  private static final class RawServer implements AutoCloseable {
    private final ServerSocket socket;

    RawServer(String beginning, boolean goesOn) throws IOException {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> serve(beginning, goesOn));
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    private void serve(String beginning, boolean goesOn) {
      try (Socket caller = socket.accept();
          OutputStream out = caller.getOutputStream()) {
        out.write(beginning.getBytes(UTF_8));
        out.flush();
        while (goesOn && caller.getInputStream().read() >= 0) {
          out.write('z');
          out.flush();
        }
        while (goesOn) {
          out.write('z');
          java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
      } catch (IOException _) {
        // the caller has hung up
      }
    }
  }
}
