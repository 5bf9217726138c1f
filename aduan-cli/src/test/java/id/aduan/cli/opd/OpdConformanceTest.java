package id.aduan.cli.opd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.http.StubServer;
import id.aduan.cli.http.StubServer.Said;
import id.aduan.cli.opd.Check.Verdict;
import id.aduan.cli.opd.Deliveries.Delivery;
import id.aduan.cli.opd.FakePlatform.Told;
import id.aduan.cli.opd.OpdConformance.Endpoint;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test itself, and the example programs, against each other. */
final class OpdConformanceTest {
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final String SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String NOWHERE = "127.0.0.1:1";
  @TempDir private Path folder;

  @Test
  void findsNoFaultInTheExampleThatIsToldByWebhook() throws Exception {
    AtomicReference<@Nullable Deliveries> endpoint = new AtomicReference<>();
    try (ExecutorService queue = Executors.newSingleThreadExecutor();
        FakePlatform platform =
            new FakePlatform(
                NOWHERE, folder, told -> queue.execute(() -> deliver(endpoint.get(), told)));
        ExampleProgram example = ExampleProgram.start("WebhookClient", environment(platform))) {
      URI address = URI.create(example.firstLine().replace("listening on ", ""));
      try (Deliveries deliveries = new Deliveries(address, SECRET, Clock.systemUTC())) {
        endpoint.set(deliveries);

        List<Check> checks =
            conformance(platform, 30).run(null, new Endpoint(address, SECRET), Clock.systemUTC());

        assertThat(checks).hasSize(14).extracting(Check::verdict).containsOnly(Verdict.OK);
        assertThat(platform.states()).containsExactly("ARCHIVED", "ARCHIVED");
      }
    }
  }

  @Test
  void findsNoFaultInTheExampleThatTakesFromKafka() throws Exception {
    String topic = Topics.assignments(DPUPR).name();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        KafkaProducer<String, byte[]> producer = producer(broker)) {
      Path logins = Files.writeString(folder.resolve("logins"), "admin=demo");
      try (FakePlatform platform =
              new FakePlatform(
                  broker.bootstrapServers(), logins, told -> publish(producer, topic, told));
          ExampleProgram _ = ExampleProgram.start("KafkaClient", environment(platform, broker))) {

        List<Check> checks = conformance(platform, 30).run(null, null, Clock.systemUTC());

        assertThat(checks).hasSize(4).extracting(Check::verdict).containsOnly(Verdict.OK);
        assertThat(platform.states()).containsExactly("ARCHIVED", "ARCHIVED");
      }
    }
  }

  @Test
  void findsFaultWithASystemThatDoesNothingAndPutsItsCaseAway() throws Exception {
    try (FakePlatform platform = new FakePlatform(NOWHERE, folder, _ -> {})) {
      List<Check> checks =
          conformance(platform, 1)
              .run(null, new Endpoint(platform.address(), SECRET), Clock.systemUTC());

      assertThat(checks).extracting(Check::verdict).containsExactly(Verdict.FAILED);
      assertThat(checks.getFirst().detail()).contains("DISPOSED").contains("IN_PROGRESS");
      assertThat(platform.states()).containsExactly("ARCHIVED");
    }
  }

  @Test
  void findsFaultWithAnEndpointThatTakesEverything() throws Exception {
    try (StubServer trusting = StubServer.answering(_ -> new Said(204, ""));
        Deliveries deliveries = new Deliveries(trusting.address(), SECRET, Clock.systemUTC())) {
      List<Check> checks = new EndpointChecks(deliveries, DPUPR, Clock.systemUTC()).run("CASE1");

      assertThat(checks)
          .filteredOn(check -> check.verdict() == Verdict.FAILED)
          .extracting(Check::what)
          .hasSize(6)
          .allMatch(what -> what.startsWith("refuses"));
    }
  }

  @Test
  void findsFaultWithAnEndpointThatRefusesEverythingOrFails() throws Exception {
    for (int status : List.of(401, 500)) {
      try (StubServer closed = StubServer.answering(_ -> new Said(status, ""));
          Deliveries deliveries = new Deliveries(closed.address(), SECRET, Clock.systemUTC())) {
        assertThat(new EndpointChecks(deliveries, DPUPR, Clock.systemUTC()).run("CASE1"))
            .filteredOn(check -> check.verdict() == Verdict.FAILED)
            .hasSize(status == 401 ? 4 : 10);
      }
    }
  }

  private static OpdConformance conformance(FakePlatform platform, long within) {
    return new OpdConformance(
        platform.target(), DPUPR, Duration.ofSeconds(within), "koordinator", "utama-dpupr");
  }

  private Map<String, String> environment(FakePlatform platform) {
    return Map.of(
        "ADUAN_ROUTING_URL",
        platform.address().toString(),
        "ADUAN_TOKEN_COMMAND",
        "echo token",
        "ADUAN_SEEN",
        folder.resolve("seen").toString(),
        "ADUAN_WEBHOOK_SECRET",
        SECRET,
        "PORT",
        "0");
  }

  private Map<String, String> environment(FakePlatform platform, EmbeddedBroker broker) {
    return Map.of(
        "ADUAN_ROUTING_URL", platform.address().toString(),
        "ADUAN_TOKEN_COMMAND", "echo token",
        "ADUAN_SEEN", folder.resolve("seen").toString(),
        "KAFKA_BOOTSTRAP", broker.bootstrapServers(),
        "KAFKA_PASSWORD", "demo");
  }

  private static void deliver(@Nullable Deliveries endpoint, Told told) {
    if (endpoint != null) {
      String body =
          """
          {"specversion":"1.0","id":"%s","type":"%s","subject":"%s","data":%s}\
          """
              .formatted(told.id(), told.type(), told.trackingId(), told.data());
      int status = endpoint.send(Delivery.of(told.id().replace('.', '_'), body));
      assertThat(status).isEqualTo(204);
    }
  }

  private static void publish(KafkaProducer<String, byte[]> producer, String topic, Told told) {
    ProducerRecord<String, byte[]> published =
        new ProducerRecord<>(topic, told.trackingId(), told.data().getBytes(UTF_8));
    published.headers().add("ce_id", told.id().getBytes(UTF_8));
    published.headers().add("ce_type", told.type().getBytes(UTF_8));
    published.headers().add("ce_subject", told.trackingId().getBytes(UTF_8));
    var _ = producer.send(published);
  }

  private static KafkaProducer<String, byte[]> producer(EmbeddedBroker broker) {
    return new KafkaProducer<>(
        BrokerLogin.demoAdmin().at(broker.bootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
