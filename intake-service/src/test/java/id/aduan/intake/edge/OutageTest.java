package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.intake.IntakeService;
import id.aduan.intake.edge.Door.Answer;
import id.aduan.intake.testing.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker and a store that come and go. */
class OutageTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String COMPLAINT = "{\"text\":\"Jalan rusak berat di pasar\"}";
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static DocumentStore store;
  private static ConfigurableApplicationContext service;
  private static Door door;

  @BeforeAll
  static void start() throws IOException {
    broker = EmbeddedBroker.start(data.resolve("broker"), 0);
    store =
        DocumentStore.start(
            data.resolve("store"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    service =
        new SpringApplicationBuilder(IntakeService.class)
            .run(
                "--server.port=0",
                "--management.endpoint.health.show-details=always",
                "--KAFKA_BOOTSTRAP=" + broker.bootstrapServers(),
                "--KAFKA_PASSWORD=demo",
                "--MONGODB_URI=" + store.uri(),
                "--ADUAN_INSTALLATION_KEY=" + TestKeys.INSTALLATION,
                "--ADUAN_CODE_KEYS=" + TestKeys.CODES,
                "--ADUAN_RECEIPT_KEY=" + TestKeys.RECEIPT,
                "--intake.breaker.pause=1s");
    door =
        new Door(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    awaitRecorded(door.file(COMPLAINT));
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
    broker.close();
  }

  @Test
  void acceptsIntoTheJournalWhileKafkaIsAwayAndPublishesWhenItIsBack() {
    List<Answer> receipts = new ArrayList<>();
    stopBroker();
    for (int i = 0; i < 8; i++) {
      receipts.add(accepted());
    }
    assertThat(health()).contains("DEGRADED");
    assertThat(follow(receipts.getLast()).status()).isEqualTo(200);

    stopStore();
    await()
        .atMost(LONG)
        .untilAsserted(() -> {
          Answer refused = door.file(COMPLAINT);
          assertThat(refused.status()).isEqualTo(503);
          assertThat(refused.header("Retry-After")).isEqualTo("10");
          assertThat(refused.text("code")).isEqualTo("not-accepted");
        });
    startStore();
    await().atMost(LONG).until(() -> accept(receipts));

    startBroker();
    receipts.forEach(OutageTest::awaitRecorded);
    for (Answer receipt : receipts) {
      assertThat(
              TopicReader.ofKey(
                  broker.bootstrapServers(),
                  Topics.DOSSIERS,
                  EventCodec.DOSSIERS,
                  receipt.text("trackingId")))
          .isNotEmpty()
          .extracting(envelope -> envelope.id().value())
          .containsOnly(
              TopicReader.ofKey(
                      broker.bootstrapServers(),
                      Topics.DOSSIERS,
                      EventCodec.DOSSIERS,
                      receipt.text("trackingId"))
                  .getFirst()
                  .id()
                  .value());
    }
    await().atMost(LONG).until(() -> accept(receipts) && health().contains("\"journal\":0"));
  }

  @Test
  void believesNobodyWhoSaysWhereHeIsUnlessAProxyIsSet() {
    String path = "/api/v1/complaints/" + TrackingId.ofPayload("7K3M9Q2X4TVB");
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(
          door.get(path, "Access-Code", "A000000000", "X-Forwarded-For", "192.0.2." + i).status());
    }
    assertThat(answers).containsExactly(404, 404, 404, 404, 404, 429);
  }

  @Test
  void acceptsThroughKafkaWhileTheStoreIsAwayAndRecordsWhenItIsBack() {
    stopStore();
    List<Answer> receipts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      receipts.add(accepted());
    }
    Answer unreadable = follow(receipts.getFirst());
    assertThat(unreadable.status()).isEqualTo(503);
    assertThat(unreadable.header("Retry-After")).isNotBlank();
    assertThatAnAdditionIsHeard(receipts.getFirst());
    assertThat(door.get("/actuator/health").status()).isEqualTo(200);

    startStore();
    receipts.forEach(OutageTest::awaitRecorded);
  }

  /** On the page, which would show the case. */
  private static void assertThatAnAdditionIsHeard(Answer receipt) {
    String form =
        "number="
            + receipt.text("trackingId")
            + "&code="
            + receipt.text("accessCode")
            + "&key="
            + UUID.randomUUID()
            + "&text=Dekat+kedai";
    Answer heard = door.form("/lacak/balas", form, "Accept", "text/html");
    assertThat(heard.status()).isEqualTo(202);
    assertThat(heard.response().body())
        .contains("keterangan Anda kami terima", "sedang tidak dapat ditampilkan")
        .doesNotContain("Dekat kedai");
    assertThat(door.form("/lacak/balas?lang=en", form).response().body())
        .contains("can not be shown right now");
    assertThat(
            TopicReader.ofKey(
                broker.bootstrapServers(),
                Topics.DOSSIERS,
                EventCodec.DOSSIERS,
                receipt.text("trackingId")))
        .hasSize(2);
  }

  private static Answer accepted() {
    Answer answer = door.file(COMPLAINT);
    assertThat(answer.status()).isEqualTo(201);
    return answer;
  }

  private static boolean accept(List<Answer> receipts) {
    Answer answer = door.file(COMPLAINT);
    if (answer.status() == 201) {
      receipts.add(answer);
    }
    return answer.status() == 201;
  }

  private static void awaitRecorded(Answer receipt) {
    await()
        .atMost(LONG)
        .until(
            () -> follow(receipt),
            answer -> answer.status() == 200 && answer.body().path("recorded").asBoolean());
  }

  private static Answer follow(Answer receipt) {
    return door.get(
        "/api/v1/complaints/" + receipt.text("trackingId"),
        "Access-Code",
        receipt.text("accessCode"));
  }

  private static String health() {
    return door.get("/actuator/health").response().body();
  }

  private static void stopBroker() {
    broker.close();
  }

  private static void startBroker() {
    broker = EmbeddedBroker.start(data.resolve("broker"), broker.port());
  }

  private static void stopStore() {
    store.close();
  }

  private static void startStore() {
    URI was = URI.create(store.uri());
    try {
      store =
          DocumentStore.start(
              data.resolve("store"),
              new InetSocketAddress(InetAddress.getLoopbackAddress(), was.getPort()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
