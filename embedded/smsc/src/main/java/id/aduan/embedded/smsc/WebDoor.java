package id.aduan.embedded.smsc;

import static id.aduan.embedded.kit.WebServer.html;
import static id.aduan.embedded.kit.WebServer.language;
import static id.aduan.embedded.kit.WebServer.require;
import static id.aduan.embedded.kit.WebServer.send;

import com.sun.net.httpserver.HttpExchange;
import id.aduan.embedded.kit.Language;
import id.aduan.embedded.kit.Refusal;
import id.aduan.embedded.kit.WebServer;
import id.aduan.embedded.smsc.Input.PhoneBehaviour;
import id.aduan.embedded.smsc.Input.WriteRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Answers HTTP: pages for people, JSON for programs. */
final class WebDoor implements WebServer.Door {
  private static final Pattern PHONE = Pattern.compile("/phones/(\\d{1,9})(/messages|/behaviour)?");
  private static final int API_LIMIT = 500;
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String MESSAGE_EXAMPLE =
      "{\"from\":\"+6281234567890\",\"to\":\"1708\",\"text\":\"...\"}";
  private static final String BEHAVIOUR_EXAMPLE =
      "{\"phone\":\"+6281234567890\",\"receipts\":\"ON|OFF|LATE|DOUBLED|UNDELIVERABLE\","
          + "\"seconds\":30,\"answers\":\"OK|THROTTLED|LOST|REJECTED\",\"shuffled\":false}";

  private final Operator operator;
  private final byte[] style = WebServer.style(WebDoor.class);
  // A page of another site can send a form here, but it can not read this out of ours.
  private final String token = UUID.randomUUID().toString();

  private WebDoor(Operator operator) {
    this.operator = operator;
  }

  static WebServer open(Operator operator, InetAddress host, int port) {
    return WebServer.open(host, port, new WebDoor(operator));
  }

  @Override
  public void answer(HttpExchange exchange) throws IOException, Refusal {
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
        WebServer.style(exchange, style);
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
    var query = WebServer.query(exchange);
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
    var number = Input.phone(WebServer.query(exchange).get("phone"));
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

  private static boolean isGet(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET");
  }

  @Override
  public void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
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

  private static void json(HttpExchange exchange, int status, Object value) throws IOException {
    send(exchange, status, JSON, Json.write(value));
  }
}
