package id.aduan.embedded.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers HTTP: pages for people, JSON for programs. */
final class WebDoor {
  private static final Logger LOG = LoggerFactory.getLogger(WebDoor.class);
  private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,18})");
  private static final int API_LIMIT = 500;
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";

  private final MessageFiles messages;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] style;

  private WebDoor(MessageFiles messages, HttpServer server, byte[] style) {
    this.messages = messages;
    this.server = server;
    this.style = style;
  }

  static WebDoor open(MessageFiles messages, InetAddress host, int port) {
    try {
      var address = new InetSocketAddress(host, port);
      var door = new WebDoor(messages, HttpServer.create(address, 0), resource("style.css"));
      door.server.createContext("/", door::handle);
      door.server.setExecutor(door.threads);
      door.server.start();
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
      answer(exchange);
    } catch (UncheckedIOException e) {
      LOG.error("A message could not be read", e);
      send(exchange, 500, "text/plain", "500\n".getBytes(UTF_8));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      send(exchange, 405, "text/plain", "GET\n".getBytes(UTF_8));
      return;
    }
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/" -> html(exchange, 200, list(exchange));
      case "/style.css" -> send(exchange, 200, "text/css; charset=utf-8", style);
      case "/health" -> send(exchange, 200, JSON, "{\"status\":\"UP\"}".getBytes(UTF_8));
      case "/api/messages" -> api(exchange);
      default -> message(exchange, MESSAGE.matcher(path));
    }
  }

  private String list(HttpExchange exchange) {
    long before = number(query(exchange).get("before"), Long.MAX_VALUE);
    return pages(exchange).list(messages.before(before, Pages.PAGE_SIZE), messages.last());
  }

  private void message(HttpExchange exchange, Matcher path) throws IOException {
    var pages = pages(exchange);
    var found = path.matches() ? messages.find(Long.parseLong(path.group(1))) : messages.find(0);
    html(
        exchange,
        found.isPresent() ? 200 : 404,
        found.map(pages::message).orElseGet(pages::notFound));
  }

  private void api(HttpExchange exchange) throws IOException {
    var query = query(exchange);
    long after = number(query.get("after"), 0);
    int limit = Math.clamp(number(query.get("limit"), API_LIMIT), 1, API_LIMIT);
    send(exchange, 200, JSON, Json.of(messages.after(after, limit)).getBytes(UTF_8));
  }

  private static Pages pages(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
    return new Pages(Language.chosen(query(exchange).get("lang"), accepted));
  }

  private static void html(HttpExchange exchange, int status, String page) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'");
    headers.set("Vary", "Accept-Language");
    send(exchange, status, HTML, page.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return Stream.of(query == null ? new String[0] : query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, _) -> first));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static long number(@Nullable String value, long otherwise) {
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : otherwise;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(WebDoor.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
