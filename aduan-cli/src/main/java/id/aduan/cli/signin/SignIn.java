package id.aduan.cli.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Signs a person in by authorization code with PKCE (RFC 7636), walking the provider's login form
 * as a browser would; works with the built-in provider and with Keycloak.
 */
public final class SignIn implements Tokens.Source {
  private static final int MOST_STEPS = 12;
  private static final int RANDOM_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * What a browser asks for: a provider remembers where a sign-in began only for those who want a
   * page, not for those who name JSON (Spring Security's request cache). Tokens come as JSON
   * anyway.
   */
  private static final String ACCEPT = "text/html,*/*;q=0.8";

  private final URI issuer;
  private final String client;
  private final URI redirect;
  private final Clock clock;

  public SignIn(URI issuer, String client, URI redirect, Clock clock) {
    this.issuer = issuer;
    this.client = client;
    this.redirect = redirect;
    this.clock = clock;
  }

  /** A sign-in as the program {@code aduan-cli}. */
  public static SignIn ofThisProgram(URI issuer) {
    return new SignIn(
        issuer, "aduan-cli", URI.create("http://127.0.0.1/callback"), Clock.systemUTC());
  }

  /** The provider does not let this person in, and would not later either. */
  public static final class Refused extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    Refused(String user) {
      super("sign-in of '" + user + "': refused (expected: the right user name and password)");
    }
  }

  /** An access token and the time until which it is good. */
  public record Token(String value, Instant expires) {}

  /** Walks the form; fails with what the provider said. */
  @Override
  public Token of(String user, String password) throws IOException, InterruptedException {
    try (HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .cookieHandler(new BrowserCookies())
            .build()) {
      return walk(browser, user, password);
    }
  }

  private Token walk(HttpClient browser, String user, String password)
      throws IOException, InterruptedException {
    JsonNode provider = discover(browser);
    String verifier = random();
    String state = random();
    URI start =
        URI.create(
            provider.path("authorization_endpoint").asString()
                + "?"
                + query(
                    Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect.toString(),
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
    Map<String, String> returned = authorize(browser, start, user, password);
    if (!state.equals(returned.get("state"))) {
      throw new IOException("sign-in: state differs (expected: the one that was sent)");
    }
    return exchange(
        browser,
        URI.create(provider.path("token_endpoint").asString()),
        returned.getOrDefault("code", ""),
        verifier);
  }

  private JsonNode discover(HttpClient browser) throws IOException, InterruptedException {
    URI address = URI.create(issuer + "/.well-known/openid-configuration");
    HttpResponse<String> answer = get(browser, address);
    if (answer.statusCode() != 200) {
      throw new IOException(
          "provider: answered " + answer.statusCode() + " (expected: 200 at " + address + ")");
    }
    return WireJson.MAPPER.readTree(answer.body());
  }

  private Map<String, String> authorize(HttpClient browser, URI start, String user, String password)
      throws IOException, InterruptedException {
    boolean asked = false;
    URI at = start;
    HttpResponse<String> answer = get(browser, at);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (isRedirect(answer)) {
        URI next = at.resolve(answer.headers().firstValue("Location").orElse(""));
        if (isOurs(next)) {
          return parameters(next.getRawQuery());
        }
        at = next;
        answer = get(browser, at);
      } else if (answer.statusCode() == 200 && !asked) {
        asked = true;
        LoginForm form = LoginForm.firstOn(answer.body());
        at = at.resolve(form.action());
        answer = post(browser, at, form.filledIn(user, password));
      } else if (answer.statusCode() == 200) {
        throw new Refused(user);
      } else {
        throw new IOException(
            "sign-in: answered "
                + answer.statusCode()
                + " at "
                + at.getPath()
                + " (expected: 200)");
      }
    }
    throw new IOException("sign-in: more than " + MOST_STEPS + " steps (expected: fewer)");
  }

  private Token exchange(HttpClient browser, URI endpoint, String code, String verifier)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            browser,
            endpoint,
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirect.toString(),
                "code", code,
                "code_verifier", verifier));
    if (answer.statusCode() != 200) {
      throw new IOException("token: answered " + answer.statusCode() + " (expected: 200)");
    }
    JsonNode token = WireJson.MAPPER.readTree(answer.body());
    return new Token(
        token.path("access_token").asString(),
        clock.instant().plusSeconds(token.path("expires_in").asLong()));
  }

  private boolean isOurs(URI address) {
    return redirect.getHost().equals(address.getHost())
        && redirect.getPath().equals(address.getPath());
  }

  private static boolean isRedirect(HttpResponse<?> answer) {
    return answer.statusCode() >= 300 && answer.statusCode() < 400;
  }

  private static HttpResponse<String> get(HttpClient browser, URI address)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", ACCEPT).build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(
      HttpClient browser, URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Accept", ACCEPT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(query(form)))
            .build(),
        BodyHandlers.ofString());
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            parameters.put(pair[0], pair.length == 2 ? URLDecoder.decode(pair[1], UTF_8) : ""));
    return parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
