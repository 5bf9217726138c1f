package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.BrokerSubject;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.embedded.store.RecordedCommands;
import id.aduan.kit.ServiceKit;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.work.Degraded;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;

/** The fate of records, over a real broker and the binder. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InputLanesContract {
  private static final String GROUP = "lanes";
  private static final String TOPIC = Topics.DOSSIERS.name();
  private BrokerSubject broker;
  private DocumentStore store;
  private ConfigurableApplicationContext service;
  private Recorder recorder;

  abstract BrokerSubject open(Path directory);

  @BeforeAll
  void start(@TempDir Path directory) {
    broker = open(directory);
    store = DocumentStore.inMemory();
    service =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--KAFKA_BOOTSTRAP=" + broker.bootstrapServers(),
                "--MONGODB_URI=" + store.uri(),
                "--spring.config.import=classpath:service-kit.yaml",
                "--spring.application.name=kit-test",
                "--spring.cloud.function.definition=dossiers",
                "--spring.cloud.stream.bindings.dossiers-in-0.destination=" + TOPIC,
                "--spring.cloud.stream.bindings.dossiers-in-0.group=" + GROUP);
    recorder = service.getBean(Recorder.class);
    await().ignoreExceptions().until(() -> !kafka().partitionsFor(TOPIC).isEmpty());
  }

  @AfterAll
  void stop() {
    RecordedCommands commands = service.getBean(RecordedCommands.class);
    service.close();
    store.close();
    broker.close();
    commands.assertAllSupported();
    assertThat(commands.seen()).contains("command find", "command update", "update $max");
  }

  @BeforeEach
  void forget() {
    recorder.forget();
  }

  @Test
  void handsEventsOver() {
    send("A", reply("A", "one"));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("A:one"));
  }

  @Test
  void parksAKeyBehindBrokenBytesAndReplaysInOrder() {
    sendBroken("B");
    send("B", reply("B", "after"));
    send("C", reply("C", "other"));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("C:other"));
    await().untilAsserted(() -> assertThat(letters("B")).hasSize(2));
    assertThat(recorder.texts()).doesNotContain("B:after");
    assertThat(letters("B").getFirst()).doesNotContainKey("value");
    assertThat(deadLetters().replay(GROUP, TOPIC, "B").getFirst().outcome()).startsWith("stopped");
    assertThat(recorder.texts()).doesNotContain("B:after");
  }

  @Test
  void buriesWhatItsHandlerCallsPoisonAndGoesOnWithTheRest() {
    recorder.poison("D:bad");
    send("D", reply("D", "good"));
    send("D", reply("D", "bad"));
    send("D", reply("D", "behind"));
    send("E", reply("E", "other"));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("D:good", "E:other"));
    await().untilAsserted(() -> assertThat(letters("D")).hasSize(2));

    recorder.forget();
    List<DeadLetters.Replayed> replayed = deadLetters().replay(GROUP, TOPIC, "D");

    assertThat(replayed).containsExactly(new DeadLetters.Replayed(TOPIC, "D", 2, "free"));
    assertThat(recorder.texts()).containsExactly("D:bad", "D:behind");
    send("D", reply("D", "afterwards"));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("D:afterwards"));
  }

  @Test
  void holdsNothingThatIsRightInAnyOrderBehindADeadLetter() {
    sendBroken("J");
    send("J", reply("J", "after"));
    send("J", new DossierErased(Instant.EPOCH));

    await().untilAsserted(() -> assertThat(recorder.texts()).contains("J:erased"));
    assertThat(recorder.texts()).doesNotContain("J:after");
    await().untilAsserted(() -> assertThat(letters("J")).hasSize(2));
  }

  @Test
  void buriesARecordThatFailsAloneForAReasonUnknown() {
    recorder.defect("F:defect");
    send("G", reply("G", "neighbour"));
    send("F", reply("F", "defect"));
    await().untilAsserted(() -> assertThat(letters("F")).hasSize(1));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("G:neighbour"));
    assertThat(letters("F").getFirst())
        .containsEntry(DeadLetters.REASON, "IllegalArgumentException");
  }

  @Test
  void triesAgainWithoutEndWhileTheStoreIsAway() {
    recorder.away(true);
    send("H", reply("H", "patient"));
    await()
        .untilAsserted(() ->
            assertThat(service.getBean(InputHealth.class).health().getStatus())
                .isEqualTo(Degraded.STATUS));
    await().during(Duration.ofMillis(500)).until(() -> letters("H").isEmpty());
    recorder.away(false);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(recorder.texts()).contains("H:patient"));
  }

  @Test
  void skipsKindsItHasNeverHeardOf() {
    ProducerRecord<String, byte[]> unknown = new ProducerRecord<>(TOPIC, "I", "{}".getBytes(UTF_8));
    unknown.headers().add("ce_type", "reporter.sang.v1".getBytes(UTF_8));
    Acknowledgement.await(kafka().send(unknown));
    send("I", reply("I", "next"));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("I:next"));
    assertThat(letters("I")).isEmpty();
  }

  private List<java.util.Map<String, String>> letters(String key) {
    return deadLetters().show(GROUP, TOPIC, key);
  }

  private DeadLetters deadLetters() {
    return service.getBean(DeadLetters.class);
  }

  @SuppressWarnings("unchecked")
  private KafkaTemplate<String, byte[]> kafka() {
    return service.getBean(KafkaTemplate.class);
  }

  private void send(String key, DossierEvent event) {
    Envelope<DossierEvent> envelope =
        new Envelope<>(
            new EventId(key + "." + event.hashCode()), "/test", key, Instant.EPOCH, null, event);
    Acknowledgement.await(
        service.getBean(EventSender.class).send(Topics.DOSSIERS, EventCodec.DOSSIERS, envelope));
  }

  private void sendBroken(String key) {
    ProducerRecord<String, byte[]> broken = new ProducerRecord<>(TOPIC, key, "{".getBytes(UTF_8));
    broken.headers().add("ce_type", "reporter.replied.v1".getBytes(UTF_8));
    Acknowledgement.await(kafka().send(broken));
  }

  private static DossierEvent reply(String key, String text) {
    return new ReporterReplied(key + ":" + text, false, Instant.EPOCH);
  }

  /** Remembers what it was given, and fails as it is told. */
  static final class Recorder implements BatchHandler<DossierEvent> {
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final Set<String> defects = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    @Override
    public void handle(List<Envelope<DossierEvent>> batch) {
      if (away) {
        throw new DataAccessResourceFailureException("store: away");
      }
      for (Envelope<DossierEvent> envelope : batch) {
        String text = envelope.event() instanceof ReporterReplied replied ? replied.text() : "";
        if (poison.contains(text)) {
          throw new PoisonMessage(envelope, "told so");
        }
        if (defects.contains(text)) {
          throw new IllegalArgumentException("defect");
        }
      }
      batch.forEach(e ->
          texts.add(
              e.event() instanceof ReporterReplied replied
                  ? replied.text()
                  : e.subject() + ":erased"));
    }

    List<String> texts() {
      return texts;
    }

    void poison(String text) {
      poison.add(text);
    }

    void defect(String text) {
      defects.add(text);
    }

    void away(boolean isAway) {
      away = isAway;
    }

    void forget() {
      texts.clear();
      poison.clear();
      defects.clear();
    }
  }

  /** No configuration by name: the services' tests scan this package too. */
  @EnableAutoConfiguration
  @Import(ServiceKit.class)
  static class Service {
    @Bean
    RecordedCommands commands() {
      return new RecordedCommands();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer recordedCommands(RecordedCommands commands) {
      return settings -> settings.addCommandListener(commands);
    }

    @Bean
    Recorder recorder() {
      return new Recorder();
    }

    @Bean
    Consumer<Message<List<byte[]>>> dossiers(
        Recorder recorder, DeadLetters deadLetters, InputHealth health) {
      return new BatchInput<>(
          GROUP,
          EventCodec.DOSSIERS,
          recorder,
          deadLetters,
          health,
          event -> event instanceof DossierErased);
    }

    @Bean
    TopicsAtStart topics(TopicAdmin admin) {
      return new TopicsAtStart(admin, List.of(Topics.DOSSIERS));
    }

    @Bean
    AccessTable access() {
      return AccessTable.builder().build();
    }
  }
}
