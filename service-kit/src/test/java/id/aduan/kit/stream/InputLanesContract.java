package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import id.aduan.kit.audit.AuditTable;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.stream.DeadLetters.ParkedKey;
import id.aduan.kit.web.Problem;
import id.aduan.kit.work.Degraded;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
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
                Stream.concat(
                        broker.arguments().stream(),
                        Stream.of(
                            "--server.port=0",
                            "--MONGODB_URI=" + store.uri(),
                            "--spring.config.import=classpath:service-kit.yaml",
                            "--spring.application.name=kit-test",
                            "--spring.cloud.function.definition=dossiers",
                            "--spring.cloud.stream.bindings.dossiers-in-0.destination=" + TOPIC,
                            "--spring.cloud.stream.bindings.dossiers-in-0.group=" + GROUP))
                    .toArray(String[]::new));
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
  void readsTheLettersOfAllKeysOnce() {
    recorder.poison("J:bad");
    recorder.poison("K:bad");
    send("J", reply("J", "bad"));
    send("K", reply("K", "bad"));
    await().untilAsserted(() -> assertThat(letters("K")).hasSize(1));
    await().untilAsserted(() -> assertThat(letters("J")).hasSize(1));
    CountingConsumers counting = new CountingConsumers(consumers());
    DeadLetters counted =
        new DeadLetters(
            service.getBean(MongoTemplate.class),
            kafka(),
            new DeadLetterTopics(service.getBean(TopicAdmin.class), counting.factory()),
            Clock.systemUTC());
    assertThat(counted.parked()).extracting(ParkedKey::key).contains("J", "K");
    assertThat(counting.made()).isEqualTo(1);
    assertThat(counted.parked().getFirst().expires())
        .isEqualTo(counted.parked().getFirst().since().plus(Duration.ofDays(14)));
    recorder.forget();
    assertThat(deadLetters().replay(GROUP, TOPIC, "")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(recorder.texts()).contains("J:bad", "K:bad");
  }

  @Test
  void holdsAKeyWhoseLettersExpiredUntilItIsReleased() throws Exception {
    recorder.poison("L:bad");
    recorder.poison("M:bad");
    send("L", reply("L", "bad"));
    await().untilAsserted(() -> assertThat(letters("L")).hasSize(1));
    send("M", reply("M", "bad"));
    await().untilAsserted(() -> assertThat(letters("M")).hasSize(1));
    deleteLetters();
    send("M", reply("M", "behind"));
    await().untilAsserted(() -> assertThat(letters("M")).hasSize(1));
    recorder.forget();

    assertThat(deadLetters().parked())
        .filteredOn(parked -> Set.of("L", "M").contains(parked.key()))
        .allMatch(ParkedKey::expired);
    assertThat(deadLetters().replay(GROUP, TOPIC, "L").getFirst().outcome()).startsWith("expired");
    assertThat(deadLetters().replay(GROUP, TOPIC, "M").getFirst().outcome()).startsWith("expired");
    assertThat(recorder.texts()).isEmpty();

    assertThat(deadLetters().release(GROUP, TOPIC, "L").outcome()).isEqualTo("free");
    assertThat(deadLetters().release(GROUP, TOPIC, "M").outcome()).startsWith("1 wait");
    assertThat(deadLetters().release(GROUP, TOPIC, "M").outcome()).startsWith("not expired");
    assertThat(deadLetters().replay(GROUP, TOPIC, "M"))
        .containsExactly(new DeadLetters.Replayed(TOPIC, "M", 1, "free"));
    assertThat(recorder.texts()).containsExactly("M:behind");
    send("L", reply("L", "afterwards"));
    await().untilAsserted(() -> assertThat(recorder.texts()).contains("L:afterwards"));
  }

  @Test
  void saysThatTheBrokerIsAwayInsteadOfWaitingForIt() {
    recorder.poison("N:bad");
    send("N", reply("N", "bad"));
    await().untilAsserted(() -> assertThat(letters("N")).hasSize(1));
    DeadLetters cutOff =
        new DeadLetters(
            service.getBean(MongoTemplate.class),
            kafka(),
            new DeadLetterTopics(
                service.getBean(TopicAdmin.class),
                new DefaultKafkaConsumerFactory<>(
                    Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:1",
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        StringDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class))),
            Clock.systemUTC());
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new DeadLetterController(cutOff).list())
        .matches(problem -> problem.status() == HttpStatus.SERVICE_UNAVAILABLE);
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
    assertThat(
            service
                .getBean(MeterRegistry.class)
                .counter("aduan.input.skipped", "group", GROUP)
                .count())
        .isEqualTo(1);
  }

  private List<Map<String, String>> letters(String key) {
    return deadLetters().show(GROUP, TOPIC, key);
  }

  private void deleteLetters() throws Exception {
    TopicPartition letters = new TopicPartition(DeadLetterTopics.name(TOPIC, GROUP), 0);
    try (Admin admin =
        Admin.create(service.getBean(KafkaAdmin.class).getConfigurationProperties())) {
      admin.deleteRecords(Map.of(letters, RecordsToDelete.beforeOffset(-1))).all().get();
    }
  }

  private DeadLetters deadLetters() {
    return service.getBean(DeadLetters.class);
  }

  @SuppressWarnings("unchecked")
  private KafkaTemplate<String, byte[]> kafka() {
    return service.getBean(KafkaTemplate.class);
  }

  @SuppressWarnings("unchecked")
  private ConsumerFactory<String, byte[]> consumers() {
    return service.getBean(ConsumerFactory.class);
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

  /** Counts how often a topic is opened. */
  private static final class CountingConsumers {
    private final DefaultKafkaConsumerFactory<String, byte[]> factory;
    private final AtomicInteger made = new AtomicInteger();

    CountingConsumers(ConsumerFactory<String, byte[]> like) {
      factory =
          new DefaultKafkaConsumerFactory<>(like.getConfigurationProperties()) {
            @Override
            protected org.apache.kafka.clients.consumer.Consumer<String, byte[]> createRawConsumer(
                Map<String, Object> settings) {
              made.incrementAndGet();
              return super.createRawConsumer(settings);
            }
          };
    }

    ConsumerFactory<String, byte[]> factory() {
      return factory;
    }

    int made() {
      return made.get();
    }
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

    @Bean
    AuditTable audit() {
      return AuditTable.builder().build();
    }
  }
}
