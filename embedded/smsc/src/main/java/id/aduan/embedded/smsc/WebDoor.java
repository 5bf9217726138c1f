package id.aduan.embedded.smsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.aduan.embedded.smsc.Input.PhoneBehaviour;
import id.aduan.embedded.smsc.Input.WriteRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers HTTP: pages for people, JSON for programs. */
final class WebDoor {
  private static final Logger LOG = LoggerFactory.getLogger(WebDoor.class);
  private static final Pattern PHONE = Pattern.compile("/phones/(\\d{1,9})(/messages|/behaviour)?");
  private static final Pattern LOCAL =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final int API_LIMIT = 500;
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String MESSAGE_EXAMPLE =
      "{\"from\":\"+6281234567890\",\"to\":\"1708\",\"text\":\"...\"}";
  private static final String BEHAVIOUR_EXAMPLE =
      "{\"phone\":\"+6281234567890\",\"receipts\":\"ON|OFF|LATE|DOUBLED|UNDELIVERABLE\","
          + "\"seconds\":30,\"answers\":\"OK|THROTTLED|LOST|REJECTED\",\"shuffled\":false}";

  private final Operator operator;
  private final HttpServer server;
  private final boolean local;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] style;
  // A page of another site can send a form here, but it can not read this out of ours.
  private final String token = UUID.randomUUID().toString();

  private WebDoor(Operator operator, HttpServer server, boolean local, byte[] style) {
    this.operator = operator;
    this.server = server;
    this.local = local;
    this.style = style;
  }

  static WebDoor open(Operator operator, InetAddress host, int port) {
    try {
      var server = HttpServer.create(new InetSocketAddress(host, port), 0);
      var door = new WebDoor(operator, server, host.isLoopbackAddress(), resource("style.css"));
      server.createContext("/", door::handle);
      server.setExecutor(door.threads);
      server.start();
      return door;
    } catch (IOException e) {
      throw new IllegalStateException("http port: '" + port + "' (expected: free)", e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answerOrSayWhyNot(exchange);
    }
  }

  private void answerOrSayWhyNot(HttpExchange exchange) throws IOException {
    try {
      requireOwnName(exchange);
      answer(exchange);
    } catch (Refusal e) {
      refuse(exchange, e);
    } catch (UncheckedIOException e) {
      LOG.error("A message could not be stored", e);
      refuse(exchange, new Refusal(500, "Tidak dapat disimpan.", "It could not be stored."));
    }
  }

  /** A name of somebody else that leads here would let his pages read ours. */
  private void requireOwnName(HttpExchange exchange) throws Refusal {
    @Nullable String name = exchange.getRequestHeaders().getFirst("Host");
    if (local && (name == null || !LOCAL.matcher(name).matches())) {
      throw new Refusal(403, "Host: (harus localhost)", "Host: (expected: localhost)");
    }
  }

  private void answer(HttpExchange exchange) throws IOException, Refusal {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/" -> {
        require(exchange, "GET");
        html(
            exchange,
            200,
            pages(exchange)
                .home(operator.phones(), operator.conversations(), operator.receivers()));
      }
      case "/style.css" -> {
        require(exchange, "GET");
        send(exchange, 200, "text/css; charset=utf-8", style);
      }
      case "/health" -> {
        require(exchange, "GET");
        json(exchange, 200, Map.of("status", "UP"));
      }
      case "/api/messages" -> {
        require(exchange, "GET", "POST");
        if (isGet(exchange)) {
          json(exchange, 200, messages(exchange));
        } else {
          json(exchange, 202, Map.of("id", write(exchange).id()));
        }
      }
      case "/api/behaviour" -> {
        require(exchange, "GET", "PUT");
        json(exchange, 200, isGet(exchange) ? behaviour(exchange) : behave(exchange));
      }
      case "/phones" -> {
        require(exchange, "POST");
        var fields = Input.form(exchange, token);
        redirect(exchange, operator.open(Input.phone(fields.get("number"))));
      }
      default -> phone(exchange, path);
    }
  }

  private void phone(HttpExchange exchange, String path) throws IOException, Refusal {
    var matcher = PHONE.matcher(path);
    var phone =
        matcher.matches() ? operator.phone(Long.parseLong(matcher.group(1))) : operator.phone(0);
    if (phone.isEmpty()) {
      throw new Refusal(404, "Halaman ini tidak ada.", "There is no such page.");
    }
    switch (Objects.requireNonNullElse(matcher.group(2), "")) {
      case "/messages" -> {
        require(exchange, "POST");
        var fields = Input.form(exchange, token);
        var _ =
            operator.write(
                phone.get().number(),
                Input.service(fields.get("to")),
                Input.text(fields.get("text")));
        redirect(exchange, phone.get());
      }
      case "/behaviour" -> {
        require(exchange, "POST");
        redirect(
            exchange,
            operator.behave(phone.get().number(), behaviour(Input.form(exchange, token))));
      }
      default -> {
        require(exchange, "GET");
        html(
            exchange,
            200,
            pages(exchange)
                .phone(
                    phone.get(),
                    operator.conversation(phone.get().number()),
                    operator.receivers()));
      }
    }
  }

  private List<ShownMessage> messages(HttpExchange exchange) throws Refusal {
    var query = Input.query(exchange);
    long limit = Input.number(query.get("limit"), API_LIMIT, 1, API_LIMIT, "limit");
    var found =
        query.containsKey("phone")
            ? operator.conversation(Input.phone(query.get("phone")))
            : operator.conversations();
    return found.stream().limit(limit).toList();
  }

  private Message write(HttpExchange exchange) throws Refusal, IOException {
    var request = Input.json(exchange, WriteRequest.class, MESSAGE_EXAMPLE);
    return operator.write(
        Input.phone(request.from()), Input.service(request.to()), Input.text(request.text()));
  }

  private PhoneBehaviour behaviour(HttpExchange exchange) throws Refusal {
    var number = Input.phone(Input.query(exchange).get("phone"));
    return operator.phones().stream()
        .filter(phone -> phone.number().equals(number))
        .findFirst()
        .map(PhoneBehaviour::of)
        .orElseGet(() -> PhoneBehaviour.of(new Phone(0, number, Behaviour.GOOD)));
  }

  private PhoneBehaviour behave(HttpExchange exchange) throws Refusal, IOException {
    var request = Input.json(exchange, PhoneBehaviour.class, BEHAVIOUR_EXAMPLE);
    return PhoneBehaviour.of(operator.behave(Input.phone(request.phone()), request.behaviour()));
  }

  private static Behaviour behaviour(Map<String, String> fields) throws Refusal {
    return new Behaviour(
        Input.choice(Behaviour.Receipts.class, fields.get("receipts")),
        Input.late(
            Input.number(fields.get("seconds"), 0, 0, Behaviour.LATEST.toSeconds(), "seconds")),
        Input.choice(Behaviour.Answers.class, fields.get("answers")),
        fields.containsKey("shuffled"));
  }

  private Pages pages(HttpExchange exchange) {
    return new Pages(language(exchange), token);
  }

  private static Language language(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
    return Language.chosen(Input.query(exchange).get("lang"), accepted);
  }

  private static boolean isGet(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET");
  }

  private static void require(HttpExchange exchange, String... methods) throws Refusal {
    if (!List.of(methods).contains(exchange.getRequestMethod())) {
      String allowed = String.join(", ", methods);
      exchange.getResponseHeaders().set("Allow", allowed);
      throw new Refusal(405, "Harus " + allowed + ".", "Expected: " + allowed + ".");
    }
  }

  private void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    // The rest of a body that is too large is not read; the connection can not be used again.
    exchange.getResponseHeaders().set("Connection", "close");
    if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      var problem = Map.of("status", refusal.status(), "detail", refusal.in(Language.ENGLISH));
      send(exchange, refusal.status(), PROBLEM, Json.write(problem));
    } else {
      var pages = pages(exchange);
      html(exchange, refusal.status(), pages.refused(refusal));
    }
  }

  private static void redirect(HttpExchange exchange, Phone phone) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Location", "/phones/%d?lang=%s#write".formatted(phone.n(), language(exchange).tag()));
    send(exchange, 303, "text/plain", new byte[0]);
  }

  private static void html(HttpExchange exchange, int status, String page) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'");
    headers.set("Vary", "Accept-Language");
    send(exchange, status, HTML, page.getBytes(UTF_8));
  }

  private static void json(HttpExchange exchange, int status, Object value) throws IOException {
    send(exchange, status, JSON, Json.write(value));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(WebDoor.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
