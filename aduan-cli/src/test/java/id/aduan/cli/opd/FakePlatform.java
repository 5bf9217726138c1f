package id.aduan.cli.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.aduan.cli.doors.Target;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The little of the platform that an OPD's system and its test see: cases, their versions, and what
 * an OPD is told. Who sends a token is the OPD; who sends none, the test.
 */
final class FakePlatform implements AutoCloseable {
  private static final Map<String, String> STATES =
      Map.of(
          "verification", "VERIFIED",
          "disposition", "DISPOSED",
          "start", "IN_PROGRESS",
          "return", "VERIFIED",
          "archive", "ARCHIVED");
  private static final Map<String, String> EVENTS =
      Map.of(
          "verification", "case.verified.v1",
          "disposition", "case.disposed.v1",
          "start", "case.follow-up-started.v1",
          "return", "case.returned.v1",
          "archive", "case.archived.v1");
  private final HttpServer server;
  private final Consumer<Told> tell;
  private final Map<String, Kept> cases = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final String broker;
  private final Path logins;

  /** What an OPD is told. */
  record Told(String id, String type, String trackingId, String data) {}

  private static final class Kept {
    private String state = "RECEIVED";
    private final List<String> history = new ArrayList<>(List.of("case.opened.v1"));
  }

  /**
   * @param logins a file with the login of the broker's administrator
   */
  FakePlatform(String broker, Path logins, Consumer<Told> tell) throws IOException {
    this.logins = logins;
    this.broker = broker;
    this.tell = tell;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Target target() {
    return new Target(
        address(), address(), address(), address(), address(), address(), broker, logins);
  }

  /** The states of all cases, in the order in which they were filed. */
  List<String> states() {
    return cases.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().state)
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().split("/");
      if (path[3].equals("complaints")) {
        String id = "CASE" + last.incrementAndGet();
        cases.put(id, new Kept());
        answer(exchange, 201, Map.of("trackingId", id));
        return;
      }
      Kept found = Objects.requireNonNull(cases.get(path[4]), path[4]);
      synchronized (found) {
        ofCase(exchange, path[4], found, path.length > 5 ? path[5] : "");
      }
    }
  }

  private void ofCase(HttpExchange exchange, String id, Kept found, String command)
      throws IOException {
    String etag = "\"" + found.history.size() + "\"";
    boolean isOpd = exchange.getRequestHeaders().containsKey("Authorization");
    if (isOpd && !List.of("DISPOSED", "IN_PROGRESS").contains(found.state)) {
      answer(exchange, 404, Map.of());
    } else if (command.isEmpty()) {
      exchange.getResponseHeaders().set("ETag", etag);
      answer(exchange, 200, shown(found));
    } else if (!etag.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
      answer(exchange, 412, Map.of("code", "stale-version"));
    } else {
      found.state = STATES.getOrDefault(command, "");
      found.history.add(EVENTS.getOrDefault(command, ""));
      answer(exchange, 200, shown(found));
      told(id, found, command);
    }
  }

  private void told(String id, Kept found, String command) {
    String event = id + "." + found.history.size();
    if (command.equals("disposition")) {
      tell.accept(
          new Told(event + ".assigned", "assignment.assigned.v1", id, "{\"opd\":\"DPUPR\"}"));
    } else if (command.equals("return")) {
      tell.accept(
          new Told(event + ".withdrawn", "assignment.withdrawn.v1", id, "{\"opd\":\"DPUPR\"}"));
    }
  }

  private static Map<String, Object> shown(Kept found) {
    return Map.of(
        "state", found.state,
        "version", found.history.size(),
        "history", found.history.stream().map(type -> Map.of("type", type)).toList());
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    byte[] bytes = WireJson.MAPPER.writeValueAsString(body).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
