package id.aduan.kit.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every running service bounds and tells browsers, tried at the endpoints that all of them
 * have. To be returned from a {@code @TestFactory}.
 */
public final class Bounds {
  private static final String SHOW = "/operations/dead-letters/show";
  private static final String SELECTION = "{\"group\":\"none\",\"topic\":\"none\",\"more\":%s}";
  private static final int TOO_MUCH = 2 * 1024 * 1024 + 1;
  private final URI service;
  private final HttpClient http = HttpClient.newHttpClient();

  public Bounds(Stage stage) {
    this.service = stage.address();
  }

  public Stream<DynamicTest> tests() {
    return Stream.of(
        DynamicTest.dynamicTest("every answer tells browsers what they may not do", this::headers),
        DynamicTest.dynamicTest("a body of a told length is bounded", this::toldLength),
        DynamicTest.dynamicTest("a body of an untold length is bounded", this::untoldLength),
        DynamicTest.dynamicTest("JSON is neither deep nor long in its parts", this::json),
        DynamicTest.dynamicTest("headers are bounded", this::longHeaders),
        DynamicTest.dynamicTest("odd headers are no failure of ours", this::oddHeaders),
        DynamicTest.dynamicTest("what can not be read is no failure of ours", this::unreadable));
  }

  private void unreadable() throws Exception {
    String path = "/api/v1/openapi";
    assertRefused(HttpRequest.newBuilder(service.resolve(path + "?q=%ff%fe")), 400);
    assertRefused(HttpRequest.newBuilder(service.resolve(path)).header("Accept", "x"), 406);
    assertRefused(HttpRequest.newBuilder(URI.create(service + "//api//v1")), 400);
    for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
      assertRefused(
          HttpRequest.newBuilder(service.resolve("/nowhere"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .method(method, BodyPublishers.ofString("text=%zz")),
          401);
    }
    for (String type : new String[] {"*/*", "text/*", "/x", "json"}) {
      assertRefused(showing(type, "{}"), 415);
    }
    HttpResponse<String> parts = send(showing("multipart/form-data", "none"));
    assertThat(parts.statusCode()).isLessThan(500);
    HttpResponse<String> oddField =
        send(showing("application/x-www-form-urlencoded", "--b\r\nname=x"));
    assertThat(oddField.statusCode()).isBetween(400, 499);
    assertThat(oddField.body()).doesNotContain("Exception");
  }

  /** What no client of Java's own would send. */
  private void oddHeaders() throws Exception {
    String token = Callers.token("x-1", Role.OPERATOR);
    for (String line :
        new String[] {"Accept-Language: i\u0085d", "Audit-Reason: two words", "Accept: x\u0001"}) {
      for (String path :
          new String[] {"/api/v1/openapi", "/nowhere", "/api/v1/audit", "//api//v1"}) {
        String answer = raw(path, "Authorization: Bearer " + token, line);
        assertThat(answer).as(line + " at " + path).doesNotContain("Exception", " 500 ");
        assertThat(answer).as(line + " at " + path).startsWith("HTTP/1.1 ");
      }
    }
    assertThat(raw("/actuator/prometheus", "Authorization: Bearer " + token, "Accept: "))
        .startsWith("HTTP/1.1 200 ");
    assertThat(raw("/api/v1/openapi", "Accept-Language: i\u0085d"))
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("Content-Type: application/problem+json");
  }

  private String raw(String path, String... headers) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n\r\n"
              .formatted(path, String.join("\r\n", headers));
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private void assertRefused(HttpRequest.Builder request, int status) throws Exception {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"http-" + status).doesNotContain("Exception");
  }

  private void headers() throws Exception {
    for (String path : new String[] {"/api/v1/openapi", "/operations/dead-letters", "/nowhere"}) {
      HttpResponse<String> answer = send(HttpRequest.newBuilder(service.resolve(path)));
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
    }
  }

  private void toldLength() throws Exception {
    HttpResponse<String> answer = show(BodyPublishers.ofByteArray(new byte[TOO_MUCH]));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Kiriman terlalu besar", "The request is too large");
  }

  private void untoldLength() throws Exception {
    byte[] large = SELECTION.formatted("[" + "1,".repeat(TOO_MUCH / 2) + "1]").getBytes(UTF_8);
    HttpResponse<String> answer =
        show(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Kiriman terlalu besar");
  }

  private void json() throws Exception {
    assertThat(selecting("[".repeat(10) + "]".repeat(10))).isNotEqualTo(400);
    assertThat(selecting("[".repeat(30) + "]".repeat(30))).isEqualTo(400);
    assertThat(selecting("1".repeat(50))).isNotEqualTo(400);
    assertThat(selecting("1".repeat(500))).isEqualTo(400);
    String group = "{\"group\":\"" + "x".repeat(300_000) + "\",\"topic\":\"none\"}";
    assertThat(show(BodyPublishers.ofString(group)).statusCode()).isEqualTo(400);
  }

  private int selecting(String more) throws Exception {
    return show(BodyPublishers.ofString(SELECTION.formatted(more))).statusCode();
  }

  private void longHeaders() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(service.resolve("/api/v1/openapi"))
                .header("X-Long", "x".repeat(20_000)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  private HttpResponse<String> show(BodyPublisher body) throws Exception {
    return send(showing("application/json").POST(body));
  }

  private HttpRequest.Builder showing(String type, String body) {
    return showing(type).POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder showing(String type) {
    return HttpRequest.newBuilder(service.resolve(SHOW))
        .header("Authorization", "Bearer " + Callers.token("x-1", Role.OPERATOR))
        .header("Content-Type", type);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
