package id.aduan.routing.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The endpoint of an OPD's own system: notes what it is told, and answers as it is told. */
public final class OpdSystem implements AutoCloseable {
  private final HttpServer server;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile int status = 204;

  private OpdSystem(HttpServer server) {
    this.server = server;
  }

  /** One call. */
  public record Told(String id, String timestamp, String signature, String body) {}

  /** On a free port of this machine. */
  public static OpdSystem start() throws IOException {
    return start(0);
  }

  /** On a port of this machine. */
  public static OpdSystem start(int port) throws IOException {
    OpdSystem system =
        new OpdSystem(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    system.server.createContext("/", system::handle);
    system.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    system.server.start();
    return system;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/aduan");
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** What it answers from now on. */
  public void answer(int withStatus) {
    status = withStatus;
  }

  /** All calls so far, also those that it did not take. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      told.add(
          new Told(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      if (status / 100 == 3) {
        exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
