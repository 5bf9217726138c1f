import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The case authority as an OPD's system uses it: reads a case, starts the follow-up. */
final class Cases {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_OVERTAKEN = 5;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI routing;
  private final String tokenCommand;
  private String token = "";

  /**
   * @param tokenCommand prints an access token. Today tokens belong to people: this acts as the
   *     admin whom it signs in, and under his appointment (SK Bupati). {@code ./aduan token
   *     pembantu-dpupr} does it for a demo person of the built-in provider.
   */
  Cases(URI routing, String tokenCommand) {
    this.routing = routing;
    this.tokenCommand = tokenCommand;
  }

  /** With the settings of the environment. */
  static Cases ofEnvironment() {
    return new Cases(
        URI.create(System.getenv().getOrDefault("ADUAN_ROUTING_URL", "http://127.0.0.1:8082")),
        System.getenv().getOrDefault("ADUAN_TOKEN_COMMAND", "./aduan token pembantu-dpupr"));
  }

  /**
   * Starts the follow-up of a case that was assigned, if it has not been started yet. What is
   * thrown may work later: the caller must not acknowledge what made him call.
   *
   * @param eventId of the assignment: from it follows the key of the command
   */
  void take(String trackingId, String eventId) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < MOST_OVERTAKEN; attempt++) {
      HttpResponse<String> found = send(request(trackingId, "").GET());
      if (found.statusCode() == 404) {
        return; // taken away again meanwhile, or not for the person whose token this is
      }
      JsonNode shown = JSON.readTree(expected(found).body());
      if (!shown.path("state").asString("").equals("DISPOSED")) {
        return; // somebody has started already: perhaps we ourselves, before a crash
      }
      // Here your own system would make its work order, under trackingId, so that it makes one.
      int status = start(trackingId, eventId, found.headers().firstValue("ETag").orElseThrow());
      if (status != 412) {
        return;
      }
      // 412: the case has changed since it was read. Read it again, then decide again.
    }
    throw new IOException(trackingId + ": always changed meanwhile (expected: once to be first)");
  }

  private int start(String trackingId, String eventId, String etag)
      throws IOException, InterruptedException {
    // The same event gives the same key: a repetition is answered as the first time, and does
    // nothing.
    UUID key = UUID.nameUUIDFromBytes((eventId + ":start").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            request(trackingId, "/start")
                .header("If-Match", etag)
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    boolean refused = answer.statusCode() == 409 || answer.statusCode() == 404;
    return refused || answer.statusCode() == 412
        ? answer.statusCode()
        : expected(answer).statusCode();
  }

  private HttpRequest.Builder request(String trackingId, String command) {
    return HttpRequest.newBuilder(routing.resolve("/api/v1/cases/" + trackingId + command))
        .timeout(Duration.ofSeconds(5));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(authorized(request), text());
    if (answer.statusCode() == 401) {
      token = ""; // it has expired
      answer = http.send(authorized(request), text());
    }
    return answer;
  }

  private HttpRequest authorized(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (token.isEmpty()) {
      Process command =
          new ProcessBuilder(tokenCommand.split(" "))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      token = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (command.waitFor() != 0) {
        throw new IOException("token: none (expected: one from ADUAN_TOKEN_COMMAND)");
      }
    }
    return request.setHeader("Authorization", "Bearer " + token).build();
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  /** Nothing of what was answered is told: it may be about people. */
  private static HttpResponse<String> expected(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException("answered " + answer.statusCode() + " (expected: 200)");
    }
    return answer;
  }
}
