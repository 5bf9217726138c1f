package id.aduan.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser at one service: it keeps its cookies and follows redirects when told to. */
final class Browser {
  static final String SESSION = "__Host-aduan";
  static final String SIGN_IN = "__Host-aduan-sign-in";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int MOST_STEPS = 6;

  final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient http;
  private final URI service;

  Browser(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(service.resolve(path));
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8"));
  }

  /** Goes where the answers lead. */
  HttpResponse<String> visit(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    for (int i = 0; i < MOST_STEPS && answer.statusCode() == 302; i++) {
      answer = get(location(answer));
    }
    return answer;
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  /** Sends a form of a page, with the token that stands in it. */
  HttpResponse<String> submit(String page, String path) throws IOException, InterruptedException {
    return post(path, Map.of("_csrf", formToken(page)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest bare = request.build();
    boolean toService = bare.uri().getAuthority().equals(service.getAuthority());
    if (toService && !cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (toService) {
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
    }
    return answer;
  }

  static URI location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  static String formToken(String page) {
    Matcher token = FORM_TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /** Refuses what a browser would refuse of a cookie with this name. */
  private void keep(String header) {
    assertThat(header)
        .startsWith("__Host-")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
