package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.doors.Target;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The public doors as a careful program uses them: each answer is the expected one, or the test
 * fails.
 */
final class Doors implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Target target;
  private final Tokens tokens;

  Doors(Target target) {
    this.target = target;
    this.tokens = new Tokens(SignIn.ofThisProgram(target.issuer()), Clock.systemUTC());
  }

  /** A complaint's number and code. */
  record Filed(String trackingId, String accessCode) {}

  Filed file(Map<String, ?> complaint) throws IOException, InterruptedException {
    JsonNode receipt =
        ok(post(target.intake().resolve("/api/v1/complaints"), complaint, null, Map.of()), 201);
    return new Filed(receipt.path("trackingId").asString(), receipt.path("accessCode").asString());
  }

  /** What the reporter sees. */
  JsonNode follow(Filed filed) throws IOException, InterruptedException {
    URI address = target.intake().resolve("/api/v1/complaints/" + filed.trackingId());
    return ok(get(address, null, Map.of("Access-Code", filed.accessCode())), 200);
  }

  /** What the reporter says. */
  void say(Filed filed, String what, Map<String, ?> body) throws IOException, InterruptedException {
    URI address = target.intake().resolve("/api/v1/complaints/" + filed.trackingId() + "/" + what);
    JsonNode _ = ok(post(address, body, null, Map.of("Access-Code", filed.accessCode())), 202);
  }

  /** What somebody signed in reads. */
  JsonNode read(URI door, String path, String user) throws IOException, InterruptedException {
    return ok(get(door.resolve(path), user, Map.of()), 200);
  }

  /** The status that somebody signed in gets, whatever it is. */
  int status(URI door, String path, String user) throws IOException, InterruptedException {
    return get(door.resolve(path), user, Map.of()).statusCode();
  }

  /** What an operator has a service do. */
  JsonNode operate(URI door, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return ok(post(door.resolve(path), body, "operator", Map.of()), 200);
  }

  /** What an officer does on a case, upon the version that he read. */
  JsonNode act(String user, Filed filed, String command, Map<String, ?> body)
      throws IOException, InterruptedException {
    URI address = target.routing().resolve("/api/v1/cases/" + filed.trackingId());
    HttpResponse<String> read = get(address, user, Map.of());
    String version = read.headers().firstValue("ETag").orElseThrow();
    URI door = URI.create(address + "/" + command);
    return ok(post(door, body, user, Map.of("If-Match", version)), 200);
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> get(URI address, @Nullable String user, Map<String, String> headers)
      throws IOException, InterruptedException {
    return http.send(request(address, user, headers).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(
      URI address, Map<String, ?> body, @Nullable String user, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(address, user, headers)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(WireJson.MAPPER.writeValueAsString(body)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(
      URI address, @Nullable String user, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    headers.forEach(request::header);
    return user == null ? request : request.header("Authorization", "Bearer " + tokens.of(user));
  }

  private static JsonNode ok(HttpResponse<String> answer, int expected) {
    assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(expected);
    return WireJson.MAPPER.readTree(answer.body());
  }
}
