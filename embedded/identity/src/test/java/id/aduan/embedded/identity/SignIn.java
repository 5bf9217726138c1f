package id.aduan.embedded.identity;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks the authorization code flow with PKCE as a program does that signs in by the login form;
 * JDK only.
 */
final class SignIn {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI issuer;
  private final String client;
  private final String redirect;
  private final String verifier = random();

  SignIn(URI issuer, String client, String redirect) {
    this.issuer = issuer;
    this.client = client;
    this.redirect = redirect;
  }

  /** The answer of the token endpoint, as JSON. */
  String as(String username, String password)
      throws IOException, InterruptedException, GeneralSecurityException {
    HttpResponse<String> login = get(location(get(authorization())));
    HttpResponse<String> signedIn =
        post(
            "/login",
            Map.of("username", username, "password", password, "_csrf", first(CSRF, login.body())));
    URI afterLogin = location(signedIn);
    if (afterLogin.getPath().equals("/login")) {
      throw new IOException("username, password: (expected: those of a demo person)");
    }
    return exchange(first(CODE, location(get(afterLogin)).toString()));
  }

  /** Where the flow begins; also a way to see what the provider says to a wrong beginning. */
  URI authorization() throws GeneralSecurityException {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", client);
    parameters.put("redirect_uri", redirect);
    parameters.put("scope", "openid profile");
    parameters.put("state", random());
    parameters.put("code_challenge", challenge());
    parameters.put("code_challenge_method", "S256");
    return issuer.resolve("/oauth2/authorize?" + form(parameters));
  }

  HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), ofString());
  }

  private String exchange(String code) throws IOException, InterruptedException {
    var parameters =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", client,
            "redirect_uri", redirect,
            "code", code,
            "code_verifier", verifier);
    HttpResponse<String> answer = post("/oauth2/token", parameters);
    if (answer.statusCode() != 200) {
      throw new IOException("token: '" + answer.statusCode() + "' (expected: 200)");
    }
    return answer.body();
  }

  private HttpResponse<String> post(String path, Map<String, String> parameters)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(issuer.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters)));
    return http.send(request.build(), ofString());
  }

  private URI location(HttpResponse<String> answer) throws IOException {
    String location =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() ->
                new IOException("answer: '" + answer.statusCode() + "' (expected: a redirect)"));
    return issuer.resolve(location);
  }

  private String challenge() throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String first(Pattern pattern, String text) throws IOException {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("answer: (expected: one that contains " + pattern + ")");
    }
    return matcher.group(1);
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
