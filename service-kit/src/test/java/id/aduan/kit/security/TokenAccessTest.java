package id.aduan.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.ServiceKit;
import id.aduan.kit.audit.AuditTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Whom signed tokens let in where every service has its doors. */
@NullUnmarked
class TokenAccessTest {
  private static final String HEALTH = "/actuator/health";
  private static final String METRICS = "/actuator/prometheus";
  private static HttpServer issuer;
  private static RSAKey key;
  private static DocumentStore store;
  private static ConfigurableApplicationContext service;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    issuer.createContext(
        "/oauth2/jwks",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    issuer.start();
    store = DocumentStore.inMemory();
    client = HttpClient.newHttpClient();
    service =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--KAFKA_BOOTSTRAP=127.0.0.1:1",
                "--MONGODB_URI=" + store.uri(),
                "--ISSUER_URI=" + issuerUri(),
                "--spring.config.import=classpath:service-kit.yaml",
                "--spring.application.name=token-test");
  }

  @AfterAll
  static void stop() {
    service.close();
    client.close();
    store.close();
    issuer.stop(0);
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

  private static String token(String role, @Nullable String audience) throws JOSEException {
    Instant now = Instant.now();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuerUri())
                .audience(audience)
                .subject("somebody")
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String issuerUri() {
    return "http://127.0.0.1:" + issuer.getAddress().getPort();
  }

  /** No configuration by name: the services' tests scan this package too. */
  @EnableAutoConfiguration
  @Import(ServiceKit.class)
  static class Service {
    @Bean
    AccessTable access() {
      return AccessTable.builder().build();
    }

    @Bean
    AuditTable audit() {
      return AuditTable.builder().build();
    }
  }
}
