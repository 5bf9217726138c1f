import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OPD's own system, told of its assignments by webhook (Standard Webhooks 1.0). Before it stands
 * whatever ends TLS. How to run it: docs/opd-systems.md.
 */
final class WebhookClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SECRET_PREFIX = "whsec_";
  private static final int LARGEST = 64 * 1024;

  /** Older or newer calls are refused: who has recorded one can not use it for long. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Assignments assignments;
  private final byte[] secret;

  private WebhookClient(Assignments assignments, String secret) {
    this.assignments = assignments;
    this.secret = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9000"));
    WebhookClient client =
        new WebhookClient(
            new Assignments(Cases.ofEnvironment(), Seen.ofEnvironment()),
            Objects.requireNonNull(System.getenv("ADUAN_WEBHOOK_SECRET"), "ADUAN_WEBHOOK_SECRET"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/aduan", client::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    System.out.println("listening on http://127.0.0.1:" + server.getAddress().getPort() + "/aduan");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status;
      try {
        status = answer(exchange);
      } catch (IOException | RuntimeException e) {
        // Not done, so not acknowledged: it will be delivered again, later.
        System.err.println("not done: " + e.getMessage());
        status = 503;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        status = 503;
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private int answer(HttpExchange exchange) throws IOException, InterruptedException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return 413;
    }
    // The bytes as they came: JSON that was read and written again has another signature.
    if (!isGenuine(exchange.getRequestHeaders(), body)) {
      return 401;
    }
    JsonNode event;
    try {
      event = JSON.readTree(body);
    } catch (JacksonException e) {
      return 400;
    }
    assignments.take(
        exchange.getRequestHeaders().getFirst("webhook-id"),
        event.path("type").asString(""),
        event.path("subject").asString(""),
        event.path("data"));
    return 204;
  }

  private boolean isGenuine(Headers headers, byte[] body) {
    String id = headers.getFirst("webhook-id");
    String timestamp = headers.getFirst("webhook-timestamp");
    String signatures = headers.getFirst("webhook-signature");
    if (id == null || timestamp == null || signatures == null || !isOfNow(timestamp)) {
      return false;
    }
    byte[] expected =
        ("v1," + hmac(id + "." + timestamp + ".", body)).getBytes(StandardCharsets.UTF_8);
    boolean genuine = false;
    // Several while a secret is being replaced, and of kinds that this program does not know.
    for (String signature : signatures.split(" ")) {
      // In constant time: how long it takes must not tell how much of a guess was right.
      genuine |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
    return genuine;
  }

  private static boolean isOfNow(String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, Instant.now()).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private String hmac(String prefix, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(prefix.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
