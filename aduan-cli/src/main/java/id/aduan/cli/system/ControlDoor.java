package id.aduan.cli.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.aduan.cli.system.SystemState.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The supervisor's own door on the loopback address: whoever may read the state file may use it.
 */
public final class ControlDoor implements AutoCloseable {
  private static final String SECRET = "X-Aduan-Secret";
  private static final Pattern HOLD = Pattern.compile("/hold/([a-z]+)/([0-9]{1,5})");
  private static final int SECRET_BYTES = 16;

  private final HttpServer server;
  private final String secret;

  private ControlDoor(HttpServer server, String secret) {
    this.server = server;
    this.secret = secret;
  }

  static ControlDoor open(BiConsumer<Part, Duration> hold) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ControlDoor door = new ControlDoor(server, secret());
      server.createContext("/", exchange -> door.answer(exchange, hold));
      server.start();
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Control control() {
    return new Control(server.getAddress().getPort(), secret);
  }

  /** Asks a running supervisor to keep a part stopped for a time. */
  public static void hold(Control control, Part part, Duration duration) {
    ask(control, "/hold/" + part.label() + "/" + duration.toSeconds());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void ask(Control control, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.port() + path))
            .header(SECRET, control.secret())
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 202) {
        throw new IllegalStateException("supervisor: answered " + status + " (expected: 202)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void answer(HttpExchange exchange, BiConsumer<Part, Duration> hold) throws IOException {
    try (exchange) {
      if (!isKnown(exchange.getRequestHeaders().getFirst(SECRET))) {
        exchange.sendResponseHeaders(403, -1);
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(405, -1);
      } else {
        exchange.sendResponseHeaders(carryOut(exchange, hold) ? 202 : 404, -1);
      }
    }
  }

  private static boolean carryOut(HttpExchange exchange, BiConsumer<Part, Duration> hold) {
    Matcher matcher = HOLD.matcher(exchange.getRequestURI().getPath());
    Optional<Part> part = matcher.matches() ? Part.named(matcher.group(1)) : Optional.empty();
    part.ifPresent(p -> hold.accept(p, Duration.ofSeconds(Long.parseLong(matcher.group(2)))));
    return part.isPresent();
  }

  private boolean isKnown(@org.jspecify.annotations.Nullable String offered) {
    return offered != null
        && MessageDigest.isEqual(
            offered.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
