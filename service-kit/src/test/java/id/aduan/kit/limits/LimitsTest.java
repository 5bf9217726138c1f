package id.aduan.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.wire.WireJson;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.ServiceKit;
import id.aduan.kit.audit.AuditTable;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Role;
import id.aduan.kit.security.Scope;
import id.aduan.kit.security.TestProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;

/**
 * How the doors of every service slow down whoever comes too often; each test from its addresses.
 */
@NullUnmarked
class LimitsTest {
  private static final String OPEN = "/api/v1/open";
  private static final String SIGNED_IN = "/api/v1/signed-in";
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);
  private static TestProvider provider;
  private static DocumentStore store;
  private static ConfigurableApplicationContext service;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    NOW.set(Instant.now());
    provider = TestProvider.start();
    store = DocumentStore.inMemory();
    client = HttpClient.newHttpClient();
    service =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--server.forward-headers-strategy=native",
                "--KAFKA_BOOTSTRAP=127.0.0.1:1",
                "--MONGODB_URI=" + store.uri(),
                "--ISSUER_URI=" + provider.issuer(),
                "--limits.address.free=4",
                "--limits.address.once-in=10s",
                "--limits.person.free=2",
                "--limits.person.once-in=20s",
                "--limits.program.free=3",
                "--limits.program.once-in=20s",
                "--limits.gateways=192.0.2.0/28, 2001:db8:7::/48",
                "--limits.gateway-multiple=3",
                "--limits.exempt=192.0.2.240/28",
                "--spring.config.import=classpath:service-kit.yaml",
                "--spring.application.name=limits-test");
  }

  @AfterAll
  static void stop() {
    service.close();
    client.close();
    store.close();
    provider.close();
  }

  @Test
  void saysInBothLanguagesWhenToComeAgainAndLetsInWhoThenDoes() throws Exception {
    double before = refused("address");
    letsIn(4, "198.51.100.1");

    HttpResponse<String> slowed = get(OPEN, "198.51.100.1");
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).contains("10");
    assertThat(slowed.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(slowed.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(slowed.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    var body = WireJson.MAPPER.readTree(slowed.body());
    assertThat(body.path("code").asString()).isEqualTo("too-many-requests");
    assertThat(body.path("detail").asString()).endsWith("coba lagi dalam 10 detik.");
    assertThat(body.path("details").path("en").asString()).endsWith("try again in 10 seconds.");
    assertThat(refused("address") - before).isEqualTo(1);

    NOW.updateAndGet(now -> now.plusSeconds(10));
    letsIn(1, "198.51.100.1");
    assertThat(get(OPEN, "198.51.100.1").statusCode()).isEqualTo(429);
  }

  @Test
  void letsNobodyWaitForAnother() throws Exception {
    letsIn(4, "198.51.100.2");
    assertThat(get(OPEN, "198.51.100.2").statusCode()).isEqualTo(429);

    letsIn(4, "198.51.100.3");
  }

  @Test
  void letsAVillageThroughItsGateway() throws Exception {
    letsIn(12, "192.0.2.1");
    assertThat(get(OPEN, "192.0.2.1").statusCode()).isEqualTo(429);
    letsIn(12, "2001:db8:7::1");
    assertThat(get(OPEN, "2001:db8:7::2").statusCode()).isEqualTo(429);
  }

  @Test
  void letsInWhoIsExemptAndTellsEverybodyThatItLives() throws Exception {
    letsIn(30, "192.0.2.241");
    for (int i = 0; i < 30; i++) {
      assertThat(get("/actuator/health", "198.51.100.4").statusCode()).isNotEqualTo(429);
    }
  }

  @Test
  void countsAPersonWhereverHeIs() throws Exception {
    String ani = provider.accessToken(c -> c.subject("ani").claim("roles", List.of("OPERATOR")));
    String budi = provider.accessToken(c -> c.subject("budi").claim("roles", List.of("OPERATOR")));

    assertThat(get(SIGNED_IN, "198.51.100.5", ani).statusCode()).isEqualTo(404);
    assertThat(get(SIGNED_IN, "198.51.100.6", ani).statusCode()).isEqualTo(404);
    HttpResponse<String> slowed = get(SIGNED_IN, "198.51.100.7", ani);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).contains("20");
    assertThat(slowed.body()).contains("too-many-requests");
    assertThat(get(SIGNED_IN, "198.51.100.7", budi).statusCode()).isEqualTo(404);
  }

  @Test
  void countsAProgramByItsClient() throws Exception {
    String program = program("adapter");
    double before = refused("program");

    for (int i = 0; i < 3; i++) {
      assertThat(get(SIGNED_IN, "198.51.100.8", program).statusCode()).isEqualTo(404);
    }
    assertThat(get(SIGNED_IN, "198.51.100.9", program("adapter")).statusCode()).isEqualTo(429);
    assertThat(get(SIGNED_IN, "198.51.100.9", program("another")).statusCode()).isEqualTo(404);
    assertThat(refused("program") - before).isEqualTo(1);
  }

  private static String program(String client) {
    return provider.accessToken(c ->
        c.subject(client)
            .claim("roles", null)
            .claim("scope", "operations")
            .claim("client_id", client));
  }

  private static void letsIn(int times, String address) throws Exception {
    for (int i = 0; i < times; i++) {
      assertThat(get(OPEN, address).statusCode()).isEqualTo(404);
    }
  }

  private static double refused(String kind) {
    return service
        .getBean(MeterRegistry.class)
        .counter("aduan.limits.refused", "kind", kind)
        .count();
  }

  private static HttpResponse<String> get(String path, String address, String... token)
      throws IOException, InterruptedException {
    int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .header("X-Forwarded-For", address);
    for (String bearer : token) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** No configuration by name: the services' tests scan this package too. */
  @EnableAutoConfiguration
  @Import(ServiceKit.class)
  static class Service {
    @Bean
    @Primary
    Clock setByHand() {
      InstantSource hand = NOW::get;
      return hand.withZone(ZoneOffset.UTC);
    }

    @Bean
    AccessTable access() {
      return AccessTable.builder()
          .open(HttpMethod.GET, OPEN)
          .allow(HttpMethod.GET, SIGNED_IN, Role.OPERATOR)
          .orPrograms(Scope.OPERATIONS)
          .build();
    }

    @Bean
    AuditTable audit() {
      return AuditTable.builder().build();
    }
  }
}
