package id.aduan.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.signin.SignIn.Token;
import id.aduan.cli.signin.Tokens;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A service that shows one case to whom it is told, and writes down what it is commanded. */
final class FakeOffice implements AutoCloseable {
  private static final String TAKEN_IN = "{\"id\": \"p1\", \"sha256\": \"ab\"}";
  private final HttpServer server;
  private final Map<String, String> shown = new ConcurrentHashMap<>();
  private final List<String> readers = new CopyOnWriteArrayList<>();
  private final List<Order> orders = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

  private FakeOffice(HttpServer server) {
    this.server = server;
  }

  /** What somebody commanded; of a photo there is no body. */
  record Order(String user, String command, String key, String version, JsonNode body) {}

  static FakeOffice open() throws IOException {
    FakeOffice office =
        new FakeOffice(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    office.server.createContext("/api/v1/cases/", office::answer);
    office.server.start();
    return office;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Signed in as whoever asks. */
  PatientClient client(Pace pace) {
    return new PatientClient(
        new Tokens((user, _) -> new Token(user, Instant.MAX), Clock.systemUTC()),
        pace,
        Clock.systemUTC(),
        Duration.ofMillis(200));
  }

  /** Shows somebody a received case, and who coordinates it. */
  void shows(String user, String coordinatedBy) {
    shows(user, coordinatedBy, "RECEIVED", false, List.of());
  }

  void shows(String user, String coordinatedBy, String state, boolean open, List<String> accused) {
    Map<String, Object> kase = new HashMap<>();
    kase.put("state", state);
    kase.put("conflict", Map.of("open", open, "offices", accused, "coordinatedBy", coordinatedBy));
    kase.put("suggestions", List.of(Map.of("opd", "DPUPR"), Map.of("opd", "DLH")));
    shown.put(user, WireJson.MAPPER.writeValueAsString(kase));
  }

  void hidesFrom(String user) {
    shown.remove(user);
  }

  /** Answers the next command with this status and code. */
  void refuses(int status, String code) {
    refusals.add("%d {\"code\": \"%s\"}".formatted(status, code));
  }

  /** Who read the case, in order. */
  List<String> readers() {
    return List.copyOf(readers);
  }

  List<Order> orders() {
    return List.copyOf(orders);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String user =
          exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
      if (exchange.getRequestMethod().equals("GET")) {
        readers.add(user);
        String kase = shown.get(user);
        exchange.getResponseHeaders().add("ETag", "\"" + readers.size() + "\"");
        send(exchange, kase == null ? 404 : 200, kase == null ? "{}" : kase);
      } else {
        orders.add(order(exchange, user));
        String refusal = refusals.poll();
        boolean photo = exchange.getRequestURI().getPath().endsWith("/attachments");
        if (refusal == null) {
          send(exchange, photo ? 201 : 200, photo ? TAKEN_IN : "{}");
        } else {
          send(exchange, Integer.parseInt(refusal.substring(0, 3)), refusal.substring(4));
        }
      }
    }
  }

  private static Order order(HttpExchange exchange, String user) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean json = "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
    return new Order(
        user,
        path.substring("/api/v1/cases/ONE/".length()),
        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
        String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")),
        json ? WireJson.MAPPER.readTree(body) : WireJson.MAPPER.missingNode());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
