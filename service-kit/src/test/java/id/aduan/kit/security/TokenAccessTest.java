package id.aduan.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.aduan.contract.PersonId;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.ServiceKit;
import id.aduan.kit.audit.AuditTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** Whom signed tokens let in where every service has its doors. */
@NullUnmarked
class TokenAccessTest {
  private static final String HEALTH = "/actuator/health";
  private static final String METRICS = "/actuator/prometheus";
  private static final String SCOPED = "/scoped";
  private static TestProvider provider;
  private static DocumentStore store;
  private static ConfigurableApplicationContext service;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    provider = TestProvider.start();
    provider.letsIn("somebody", "OPERATOR");
    store = DocumentStore.inMemory();
    client = HttpClient.newHttpClient();
    service =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--KAFKA_BOOTSTRAP=127.0.0.1:1",
                "--MONGODB_URI=" + store.uri(),
                "--ISSUER_URI=" + provider.issuer(),
                "--aduan.keys.pause=1s",
                "--spring.config.import=classpath:service-kit.yaml",
                "--spring.application.name=token-test");
  }

  @AfterAll
  static void stop() {
    service.close();
    client.close();
    store.close();
    provider.close();
  }

  @Test
  void letsNobodyInWithATokenThatIsNotForThisPlatform() throws Exception {
    assertThat(get(METRICS, token("OPERATOR", "aduan")).statusCode()).isEqualTo(200);
    assertThat(get(METRICS, token("OPERATOR", "another")).statusCode()).isEqualTo(401);
    assertThat(get(METRICS, token("OPERATOR", null)).statusCode()).isEqualTo(401);
  }

  @Test
  void showsMetricsToOperatorsOnly() throws Exception {
    assertThat(get(METRICS, null).statusCode()).isEqualTo(401);
    assertThat(get(METRICS, token("COORDINATOR", "aduan")).statusCode()).isEqualTo(403);
  }

  @Test
  void tellsEverybodyWhetherItServesAndOperatorsWhy() throws Exception {
    assertThat(get(HEALTH, null).body()).contains("\"status\"").doesNotContain("components");
    assertThat(get(HEALTH, token("COORDINATOR", "aduan")).body()).doesNotContain("components");
    assertThat(get(HEALTH, token("OPERATOR", "aduan")).body())
        .contains("components", "deadLetters", "keys held");
  }

  /** A change of a good token, and whether it still lets in. */
  private record Change(String what, UnaryOperator<JWTClaimsSet.Builder> how, boolean letsIn) {}

  @TestFactory
  Stream<DynamicTest> judgesWhatATokenSays() {
    return Stream.of(
            new Change("nothing", claims -> claims, true),
            new Change("another issuer", claims -> claims.issuer("http://127.0.0.1:1"), false),
            new Change("no issuer", claims -> claims.issuer(null), false),
            new Change("another audience too", c -> c.audience(List.of("x", "aduan")), true),
            new Change("no subject", claims -> claims.subject(null), false),
            new Change("expired within the skew", c -> expires(c, -50), true),
            new Change("expired beyond the skew", c -> expires(c, -70), false),
            new Change("never expires", claims -> claims.expirationTime(null), false),
            new Change("lives longer than a day", c -> expires(c, 90_000), false),
            new Change("issued within the skew", c -> c.issueTime(in(50)), true),
            new Change("issued in the future", c -> c.issueTime(in(90)), false),
            new Change("does not say when issued", c -> c.issueTime(null), false),
            new Change("good within the skew", c -> c.notBeforeTime(in(50)), true),
            new Change("not good yet", c -> c.notBeforeTime(in(90)), false))
        .map(change ->
            DynamicTest.dynamicTest(
                change.what(),
                () ->
                    assertThat(get(METRICS, provider.accessToken(change.how())).statusCode())
                        .isEqualTo(change.letsIn() ? 200 : 401)));
  }

  @Test
  void takesNoSignatureButTheProviders() throws Exception {
    JWTClaimsSet claims =
        provider.claims("aduan").subject("s").claim("roles", List.of("OPERATOR")).build();
    RSAKey mine =
        new RSAKey.Builder(TestProvider.newKey()).keyID(provider.signing().getKeyID()).build();
    SignedJWT secret =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(provider.signing().getKeyID()).build(),
            claims);
    secret.sign(new MACSigner(provider.signing().toRSAPublicKey().getEncoded()));
    String good = provider.accessToken(c -> c);

    assertThat(get(METRICS, good).statusCode()).isEqualTo(200);
    assertThat(get(METRICS, new PlainJWT(claims).serialize()).statusCode()).isEqualTo(401);
    assertThat(get(METRICS, secret.serialize()).statusCode()).isEqualTo(401);
    assertThat(get(METRICS, TestProvider.signed(mine, claims, JOSEObjectType.JWT)).statusCode())
        .isEqualTo(401);
    assertThat(get(METRICS, good.substring(0, good.lastIndexOf('.') + 1)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void followsAProviderThatChangesItsKey() throws Exception {
    String before = provider.accessToken(claims -> claims);
    assertThat(get(METRICS, before).statusCode()).isEqualTo(200);

    provider.rotates(true);
    String after = provider.accessToken(claims -> claims);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(get(METRICS, after).statusCode()).isEqualTo(200));
    assertThat(get(METRICS, before).statusCode()).isEqualTo(200);
  }

  @Test
  void asksForKeysNoOftenerThanItsLimitWhateverItIsShown() throws Exception {
    int before = provider.askedForKeys();
    Instant begun = Instant.now();
    for (int i = 0; i < 40; i++) {
      RSAKey unknown =
          new RSAKey.Builder(provider.signing()).keyID(UUID.randomUUID().toString()).build();
      JWTClaimsSet claims = provider.claims("aduan").subject("s").build();
      assertThat(
              get(METRICS, TestProvider.signed(unknown, claims, JOSEObjectType.JWT)).statusCode())
          .isEqualTo(401);
    }
    long seconds = Duration.between(begun, Instant.now()).toSeconds();

    assertThat(provider.askedForKeys() - before).isLessThanOrEqualTo((int) (2 * (seconds + 2)));
    assertThat(get(METRICS, provider.accessToken(c -> c)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhoWasSignedOutSinceAndSaysSo() throws Exception {
    String token = provider.accessToken(claims -> claims.subject("revoked"));
    assertThat(get(METRICS, token).statusCode()).isEqualTo(200);

    service.getBean(SignOuts.class).learn(new PersonId("revoked"), Instant.now());

    HttpResponse<String> refused = get(METRICS, token);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("\"signed-out\"");
    assertThat(get(METRICS, provider.accessToken(claims -> claims)).statusCode()).isEqualTo(200);
    assertThat(
            get(METRICS, provider.accessToken(c -> c.subject("revoked").issueTime(in(2))))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void takesScopesForThoseOfAProgramOnly() throws Exception {
    assertThat(get(SCOPED, scoped("operations")).statusCode()).isEqualTo(404);
    assertThat(get(SCOPED, scoped("openid operations")).statusCode()).isEqualTo(404);
    assertThat(get(SCOPED, scoped("ledger.read")).statusCode()).isEqualTo(403);
    assertThat(
            get(
                    SCOPED,
                    provider.accessToken(
                        c -> c.claim("roles", List.of("COUNTER")).claim("scope", "operations")))
                .statusCode())
        .isEqualTo(403);
    assertThat(get(METRICS, scoped("operations")).statusCode()).isEqualTo(403);
  }

  private static String scoped(String scope) {
    return provider.accessToken(claims -> claims.claim("roles", null).claim("scope", scope));
  }

  private static JWTClaimsSet.Builder expires(JWTClaimsSet.Builder claims, long seconds) {
    return claims.issueTime(in(Math.min(seconds - 600, 0))).expirationTime(in(seconds));
  }

  private static Date in(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static HttpResponse<String> get(String path, @Nullable String token)
      throws IOException, InterruptedException {
    int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String token(String role, @Nullable String audience) {
    return provider.accessToken(claims -> claims.audience(audience).claim("roles", List.of(role)));
  }

  /** No configuration by name: the services' tests scan this package too. */
  @EnableAutoConfiguration
  @Import(ServiceKit.class)
  static class Service {
    @Bean
    AccessTable access() {
      return AccessTable.builder()
          .allow(HttpMethod.GET, SCOPED, Role.OPERATOR)
          .orPrograms(Scope.OPERATIONS)
          .build();
    }

    @Bean
    AuditTable audit() {
      return AuditTable.builder().build();
    }
  }
}
