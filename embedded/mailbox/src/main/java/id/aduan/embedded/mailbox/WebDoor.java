package id.aduan.embedded.mailbox;

import static id.aduan.embedded.kit.WebServer.html;
import static id.aduan.embedded.kit.WebServer.language;
import static id.aduan.embedded.kit.WebServer.query;
import static id.aduan.embedded.kit.WebServer.require;
import static id.aduan.embedded.kit.WebServer.send;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import id.aduan.embedded.kit.Refusal;
import id.aduan.embedded.kit.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers HTTP: pages for people, JSON for programs. */
final class WebDoor implements WebServer.Door {
  private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,18})");
  private static final int API_LIMIT = 500;
  private static final String JSON = "application/json";

  private final MessageFiles messages;
  private final byte[] style = WebServer.style(WebDoor.class);

  private WebDoor(MessageFiles messages) {
    this.messages = messages;
  }

  static WebServer open(MessageFiles messages, InetAddress host, int port) {
    return WebServer.open(host, port, new WebDoor(messages));
  }

  @Override
  public void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    send(
        exchange,
        refusal.status(),
        "text/plain; charset=utf-8",
        refusal.in(language(exchange)).getBytes(UTF_8));
  }

  @Override
  public void answer(HttpExchange exchange) throws IOException, Refusal {
    require(exchange, "GET");
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/" -> html(exchange, 200, list(exchange));
      case "/style.css" -> WebServer.style(exchange, style);
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
    return new Pages(language(exchange));
  }

  private static long number(@Nullable String value, long otherwise) {
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : otherwise;
  }
}
