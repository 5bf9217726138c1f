package id.aduan.embedded.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a part's pages and answers its programs. */
public final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Pattern LOCAL =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

  private final HttpServer server;
  private final boolean local;
  private final Door door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WebServer(HttpServer server, boolean local, Door door) {
    this.server = server;
    this.local = local;
    this.door = door;
  }

  /** What a part answers. */
  public interface Door {
    void answer(HttpExchange exchange) throws IOException, Refusal;

    void refuse(HttpExchange exchange, Refusal refusal) throws IOException;
  }

  public static WebServer open(InetAddress host, int port, Door door) {
    try {
      HttpServer http = HttpServer.create(new InetSocketAddress(host, port), 0);
      WebServer server = new WebServer(http, host.isLoopbackAddress(), door);
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("http port: '" + port + "' (expected: free)", e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void stop() {
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
      door.answer(exchange);
    } catch (Refusal e) {
      refuse(exchange, e);
    } catch (UncheckedIOException e) {
      LOG.error("A file could not be read or written", e);
      refuse(
          exchange,
          new Refusal(500, "Tidak dapat dibaca atau disimpan.", "It could not be read or stored."));
    }
  }

  /** A name of somebody else that leads here would let his pages read ours. */
  private void requireOwnName(HttpExchange exchange) throws Refusal {
    @Nullable String name = exchange.getRequestHeaders().getFirst("Host");
    if (local && (name == null || !LOCAL.matcher(name).matches())) {
      throw new Refusal(403, "Host: (harus localhost)", "Host: (expected: localhost)");
    }
  }

  /** The rest of a body that is too large is not read; the connection can not be used again. */
  private void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    exchange.getResponseHeaders().set("Connection", "close");
    door.refuse(exchange, refusal);
  }

  /** Refuses any other method. */
  public static void require(HttpExchange exchange, String... methods) throws Refusal {
    if (!List.of(methods).contains(exchange.getRequestMethod())) {
      String allowed = String.join(", ", methods);
      exchange.getResponseHeaders().set("Allow", allowed);
      throw new Refusal(405, "Harus " + allowed + ".", "Expected: " + allowed + ".");
    }
  }

  /** The language that a page is asked for in. */
  public static Language language(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
    return Language.chosen(query(exchange).get("lang"), accepted);
  }

  public static Map<String, String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? Map.of() : pairs(query);
  }

  /** What a query or a form says; of two of one name the first. */
  public static Map<String, String> pairs(String encoded) {
    return Stream.of(encoded.split("&"))
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

  public static void html(HttpExchange exchange, int status, String page) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'");
    headers.set("Vary", "Accept-Language");
    send(exchange, status, "text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** The look that all parts share, and after it what the {@code style.css} beside a class adds. */
  public static byte[] style(Class<?> beside) {
    byte[] shared = resource(WebServer.class, "frame.css");
    byte[] own = resource(beside, "style.css");
    byte[] both = Arrays.copyOf(shared, shared.length + own.length);
    System.arraycopy(own, 0, both, shared.length, own.length);
    return both;
  }

  public static void style(HttpExchange exchange, byte[] style) throws IOException {
    send(exchange, 200, "text/css; charset=utf-8", style);
  }

  private static byte[] resource(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
