package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.cli.doors.Operation;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Makes requests: every operation that the services describe and some that they do not, with one or
 * more things wrong. The same number is always the same request.
 */
final class BadRequests {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "FOO");

  /** What a browser comes to in the course of a sign-in, and the pages of citizens. */
  private static final List<Operation> FORMS =
      List.of(
          form("intake", "POST", "/"),
          form("intake", "POST", "/lacak"),
          form("intake", "POST", "/lacak/balas"),
          form("intake", "POST", "/lacak/nilai"),
          form("intake", "POST", "/lacak/sanggah"),
          form("intake", "POST", "/lacak/cabut"),
          form("routing", "POST", "/sign-out"),
          form("routing", "GET", "/oauth2/authorization/aduan"),
          form("routing", "GET", "/login/oauth2/code/aduan"),
          form("routing", "POST", "/logout/connect/back-channel/aduan"));

  private static final List<String> FIELDS =
      List.of(
          "text",
          "kecamatan",
          "nagari",
          "address",
          "incidentDate",
          "category",
          "name",
          "email",
          "phone",
          "number",
          "code",
          "score",
          "reason",
          "key",
          "_csrf",
          "state",
          "logout_token",
          "returnTo",
          "");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json;charset=" + Nonsense.MARK,
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=b",
          "text/csv",
          "image/jpeg",
          "application/pdf",
          "text/plain",
          "*/*",
          "/" + Nonsense.MARK,
          "");

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Cookie",
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "Access-Code",
          "Origin",
          "Referer",
          "Range",
          "Expect",
          "X-Forwarded-For",
          "Forwarded",
          "traceparent",
          "Audit-Reason",
          "Last-Event-ID",
          "Content-Encoding",
          "Upgrade",
          "Host");

  private static final byte[] GOOD_COMPLAINT =
      """
      {"text": "Lampu jalan padam di depan pasar zqx7", "kecamatan": "Sangir", "language": "id",
       "incidentDate": "2026-01-05", "reporter": {"name": "zqx7", "email": "zqx7@contoh.invalid"}}
      """
          .getBytes(UTF_8);

  private final long seed;
  private final List<Operation> operations;
  private final List<Supplier<String>> tokens;

  private static Operation form(String service, String method, String path) {
    return new Operation(service, method, path, List.of());
  }

  /**
   * @param operations those that the services describe
   * @param tokens of people of every role, good at the moment
   */
  BadRequests(long seed, List<Operation> operations, List<Supplier<String>> tokens) {
    this.seed = seed;
    this.operations = List.copyOf(operations);
    this.tokens = List.copyOf(tokens);
  }

  BadRequest number(long number, boolean form) {
    return new One(new SplittableRandom(seed * 1_000_003 + number), form).make();
  }

  /** One request in the making. */
  private final class One {
    private final SplittableRandom random;
    private final Nonsense nonsense;
    private final boolean form;
    private boolean framed = true;

    One(SplittableRandom random, boolean form) {
      this.random = random;
      this.nonsense = new Nonsense(random);
      this.form = form;
    }

    BadRequest make() {
      Operation operation = nonsense.oneOf(form ? FORMS : operations);
      String method = nonsense.rarely() ? nonsense.oneOf(METHODS) : operation.method();
      byte[] body = hasBody(method) ? body() : new byte[0];
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 600);
      write(bytes, method + " " + target(operation) + " " + version() + "\r\n");
      write(bytes, headers(body.length));
      write(bytes, "\r\n");
      bytes.writeBytes(body);
      return new BadRequest(
          operation.service(), form, bytes.toString(ISO_8859_1), framed, method.equals("HEAD"));
    }

    private boolean hasBody(String method) {
      return method.startsWith("P") || nonsense.rarely();
    }

    private String version() {
      if (!nonsense.rarely()) {
        return "HTTP/1.1";
      }
      framed = false;
      return nonsense.oneOf(List.of("HTTP/1.0", "HTTP/9.9", "HTTP", "", Nonsense.MARK));
    }

    private String target(Operation operation) {
      StringBuilder path = new StringBuilder();
      for (String piece : operation.path().split("/", -1)) {
        path.append(path.isEmpty() && piece.isEmpty() ? "" : "/")
            .append(piece.startsWith("{") ? encoded(piece) : piece);
      }
      if (path.isEmpty()) {
        path.append('/');
      }
      if (nonsense.rarely()) {
        path.append(
            nonsense.oneOf(List.of("/", "//", "/..", "/%2e%2e/", ";a=b", "%", "%zz", "%00")));
      }
      if (random.nextInt(3) == 0) {
        path.append('?').append(pairs());
      }
      if (nonsense.rarely()) {
        framed = false;
        path.append(new String(nonsense.bytes(), ISO_8859_1));
      }
      return path.toString();
    }

    private String encoded(String parameter) {
      return switch (random.nextInt(4)) {
        case 0 -> nonsense.oneOf(List.of("%", "%g1", "%c0%af", "%00", "%ed%a0%80"));
        case 1 ->
            parameter.equals("{register}")
                ? nonsense.oneOf(List.of("opds", "calendar", "limits", "people"))
                : "7K3M9Q2X4TVBJ";
        default -> URLEncoder.encode(nonsense.text(), UTF_8);
      };
    }

    private String pairs() {
      StringBuilder pairs = new StringBuilder();
      int count = nonsense.rarely() ? random.nextInt(1, 1_500) : random.nextInt(1, 8);
      for (int i = 0; i < count; i++) {
        pairs
            .append(i == 0 ? "" : "&")
            .append(nonsense.oneOf(FIELDS))
            .append(nonsense.rarely() ? "" : "=")
            .append(
                nonsense.rarely()
                    ? nonsense.oneOf(List.of("%", "%zz", "%f", "%ff%fe"))
                    : URLEncoder.encode(nonsense.text(), UTF_8));
      }
      return pairs.toString();
    }

    private byte[] body() {
      if (form && nonsense.often()) {
        return pairs().getBytes(ISO_8859_1);
      }
      return switch (random.nextInt(5)) {
        case 0, 1 -> nonsense.damaged(GOOD_COMPLAINT);
        case 2 -> parts();
        default -> nonsense.json();
      };
    }

    private byte[] parts() {
      StringBuilder parts = new StringBuilder();
      int count = nonsense.rarely() ? random.nextInt(1, 300) : random.nextInt(4);
      for (int i = 0; i < count; i++) {
        parts
            .append("--b\r\nContent-Disposition: form-data; name=\"")
            .append(Nonsense.MARK)
            .append(nonsense.often() ? "\"\r\n\r\n" : "\r\n")
            .append(Nonsense.MARK)
            .append("\r\n");
      }
      return parts.append(random.nextBoolean() ? "--b--" : "").toString().getBytes(ISO_8859_1);
    }

    private String headers(int length) {
      StringBuilder headers = new StringBuilder();
      if (nonsense.rarely()) {
        framed = false;
      } else {
        header(headers, "Host", "127.0.0.1");
      }
      int odd = random.nextInt(4);
      for (int i = 0; i < odd; i++) {
        String value =
            random.nextInt(3) == 0 ? new String(nonsense.bytes(), ISO_8859_1) : nonsense.text();
        String name = nonsense.oneOf(HEADERS);
        framed &=
            !name.equals("Expect")
                && !name.equals("Upgrade")
                && !name.equals("Host")
                && isOneLine(value);
        header(headers, name, value);
      }
      if (!tokens.isEmpty() && nonsense.often()) {
        String token = nonsense.oneOf(tokens).get();
        header(
            headers,
            "Authorization",
            nonsense.rarely()
                ? "Bearer " + new String(nonsense.damaged(token.getBytes(UTF_8)), ISO_8859_1)
                : "Bearer " + token);
        framed &=
            isOneLine(
                headers.substring(headers.lastIndexOf("Authorization"), headers.length() - 2));
      }
      header(
          headers,
          "Content-Type",
          form && nonsense.often() ? "application/x-www-form-urlencoded" : nonsense.oneOf(TYPES));
      length(headers, length);
      return headers.toString();
    }

    private void length(StringBuilder headers, int length) {
      if (!nonsense.rarely()) {
        header(headers, "Content-Length", Integer.toString(length));
        return;
      }
      framed = false;
      switch (random.nextInt(4)) {
        case 0 -> header(headers, "Content-Length", nonsense.text());
        case 1 ->
            header(headers, "Content-Length", Integer.toString(length + random.nextInt(1, 99)));
        case 2 -> header(headers, "Content-Length", "99999999999");
        default ->
            header(headers, "Transfer-Encoding", random.nextBoolean() ? "chunked" : Nonsense.MARK);
      }
    }

    private static boolean isOneLine(String value) {
      return value.chars().noneMatch(c -> c < ' ' || c == 127);
    }

    private static void header(StringBuilder headers, String name, String value) {
      headers.append(name).append(": ").append(value).append("\r\n");
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
      bytes.writeBytes(text.getBytes(ISO_8859_1));
    }
  }
}
