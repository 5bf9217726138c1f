package id.aduan.kit.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An OpenID Connect provider for tests that lets in whom the test names, without asking; and that
 * can be told to misbehave.
 */
public final class TestProvider implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final AtomicInteger askedForKeys = new AtomicInteger();
  private volatile List<RSAKey> published;
  private volatile RSAKey signing;
  private volatile UnaryOperator<JWTClaimsSet.Builder> person = claims -> claims;
  private volatile UnaryOperator<JWTClaimsSet.Builder> idTokenTwist = claims -> claims;

  private TestProvider(HttpServer server) {
    this.server = server;
    this.signing = newKey();
    this.published = List.of(signing);
  }

  public static TestProvider start() {
    try {
      TestProvider provider =
          new TestProvider(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      provider.open();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/.well-known/openid-configuration", exchange -> json(exchange, 200, metadata()));
    server.createContext("/oauth2/jwks", this::keys);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets this person in from now on. */
  public void letsIn(String subject, String... roles) {
    person =
        claims ->
            claims.subject(subject).claim("roles", List.of(roles)).claim("name", "Nama " + subject);
  }

  /** What it writes into the ID tokens of the sign-ins that come. */
  public void twistsIdTokens(UnaryOperator<JWTClaimsSet.Builder> twist) {
    idTokenTwist = twist;
  }

  /** Signs by a new key; the old one stays published or not. */
  public void rotates(boolean keepsTheOldOne) {
    RSAKey next = newKey();
    published = keepsTheOldOne ? List.of(signing, next) : List.of(next);
    signing = next;
  }

  public int askedForKeys() {
    return askedForKeys.get();
  }

  /** An access token that is good, but for what the test changes. */
  public String accessToken(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(signing, change.apply(person.apply(claims("aduan"))).build(), JOSEObjectType.JWT);
  }

  /** A token that another key signed, under the name of any key. */
  public static String signed(RSAKey key, JWTClaimsSet claims, JOSEObjectType type) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build(),
              claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An order to end sessions, as a provider sends it behind the browser's back. */
  public String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        claims("aduan-console")
            .claim(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    return signed(signing, change.apply(claims).build(), new JOSEObjectType("logout+jwt"));
  }

  public RSAKey signing() {
    return signing;
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public JWTClaimsSet.Builder claims(String audience) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(audience)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  private void keys(HttpExchange exchange) throws IOException {
    askedForKeys.incrementAndGet();
    answer(
        exchange,
        200,
        new JWKSet(published.stream().<JWK>map(RSAKey::toPublicJWK).toList()).toString());
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "jwks_uri",
        issuer() + "/oauth2/jwks",
        "end_session_endpoint",
        issuer() + "/end",
        "subject_types_supported",
        List.of("public"),
        "response_types_supported",
        List.of("code"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** A code is good once, for whoever knows what its challenge was made of. */
  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> begun = codes.remove(asked.getOrDefault("code", ""));
    if (begun == null
        || !"S256".equals(begun.get("code_challenge_method"))
        || !challenge(asked.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))
        || !Objects.equals(begun.get("redirect_uri"), asked.get("redirect_uri"))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    JWTClaimsSet.Builder idToken =
        person
            .apply(claims("aduan-console"))
            .claim("nonce", begun.get("nonce"))
            .claim("sid", "s-" + begun.get("code_challenge"));
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            accessToken(claims -> claims),
            "id_token",
            signed(signing, idTokenTwist.apply(idToken).build(), JOSEObjectType.JWT),
            "token_type",
            "Bearer",
            "expires_in",
            600));
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    return new HashMap<>(
        Stream.of(text.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (one, _) -> one)));
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    answer(exchange, status, WireJson.MAPPER.writeValueAsString(body));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
