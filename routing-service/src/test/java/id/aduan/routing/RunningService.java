package id.aduan.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.audit.AuditFilter;
import id.aduan.kit.matrix.Callers;
import id.aduan.kit.testing.Neighbours;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** This service on a real broker and the stand-in store, as people and topics see it. */
final class RunningService implements AutoCloseable {
  static final Someone COORDINATOR = new Someone("k-1", "COORDINATOR");
  static final Someone COUNTER = new Someone("l-1", "COUNTER");
  static final Someone LEADER = new Someone("b-1", "LEADER");
  static final Someone UTAMA_DPUPR =
      new Someone("17080000-0000-4000-8000-000000000101", "ADMIN_UTAMA");
  static final Someone PEMBANTU_DPUPR =
      new Someone("17080000-0000-4000-8000-000000000201", "ADMIN_PEMBANTU");
  static final Someone UTAMA_DINKES =
      new Someone("17080000-0000-4000-8000-000000000102", "ADMIN_UTAMA");

  private final String kafka;
  private final AutoCloseable neighbours;
  private final Neighbours others;
  private final ConfigurableApplicationContext context;
  private final MockMvcTester mvc;

  /** Somebody with a token. */
  record Someone(String sub, String role) {}

  private RunningService(String kafka, String mongo, AutoCloseable neighbours, String... settings) {
    this.kafka = kafka;
    this.neighbours = neighbours;
    this.others = new Neighbours(kafka);
    this.context =
        new SpringApplicationBuilder(RoutingService.class, Callers.class)
            .run(
                Stream.concat(
                        Stream.of(
                            "--server.port=0",
                            "--KAFKA_BOOTSTRAP=" + kafka,
                            "--KAFKA_PASSWORD=demo",
                            "--MONGODB_URI=" + mongo,
                            "--routing.clock-every=100ms",
                            "--routing.webhooks.key="
                                + Base64.getEncoder().encodeToString(new byte[32]),
                            "--routing.webhooks.allowed-networks=127.0.0.0/8",
                            "--routing.webhooks.first-pause=50ms",
                            "--routing.webhooks.first-rest=200ms",
                            "--routing.webhooks.longest-rest=1s",
                            "--routing.webhooks.look-every=100ms"),
                        Stream.of(settings))
                    .toArray(String[]::new));
    this.mvc =
        MockMvcTester.create(
            MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .addFilters(context.getBean(AuditFilter.class))
                .apply(springSecurity())
                .build());
  }

  /** With a broker and a store of its own. */
  static RunningService start(Path data, String... settings) {
    EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
    DocumentStore store = DocumentStore.inMemory();
    return new RunningService(
        broker.bootstrapServers(),
        store.uri(),
        () -> {
          store.close();
          broker.close();
        },
        settings);
  }

  /** With a broker and a store that others start, or do not. */
  static RunningService on(String kafka, String mongo) {
    return new RunningService(kafka, mongo, () -> {});
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  WebApplicationContext web() {
    return (ServletWebServerApplicationContext) context;
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  MvcTestResult get(Someone who, String uri) {
    return mvc.perform(MockMvcRequestBuilders.get(uri).with(token(who)));
  }

  MvcTestResult post(Someone who, String uri, @Nullable Long seen, String body) {
    return post(who, uri, seen, body, null);
  }

  MvcTestResult post(
      Someone who, String uri, @Nullable Long seen, String body, @Nullable String key) {
    return post(who, uri, seen, body, key, "id");
  }

  MvcTestResult post(
      Someone who,
      String uri,
      @Nullable Long seen,
      String body,
      @Nullable String key,
      String language) {
    return mvc.perform(request(HttpMethod.POST, who, uri, seen, body, key, language));
  }

  /** What a browser sends from a page. */
  MvcTestResult submit(Someone who, String uri, String field, String value) {
    return mvc.perform(
        MockMvcRequestBuilders.post(uri)
            .with(token(who))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .param(field, value));
  }

  MvcTestResult put(Someone who, String uri, @Nullable Long seen, String body) {
    return mvc.perform(request(HttpMethod.PUT, who, uri, seen, body, null, "id"));
  }

  private static MockHttpServletRequestBuilder request(
      HttpMethod method,
      Someone who,
      String uri,
      @Nullable Long seen,
      String body,
      @Nullable String key,
      String language) {
    var request =
        MockMvcRequestBuilders.request(method, uri)
            .with(token(who))
            .header("Accept-Language", language)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    if (seen != null) {
      request.header("If-Match", "\"" + seen + "\"");
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request;
  }

  /** A file as it is, whatever its sender calls it. */
  MvcTestResult upload(Someone who, String uri, byte[] content, String type, @Nullable String key) {
    var request =
        MockMvcRequestBuilders.post(uri)
            .with(token(who))
            .header("Accept-Language", "en")
            .header("Content-Type", type)
            .content(content);
    return mvc.perform(key == null ? request : request.header("Idempotency-Key", key));
  }

  MvcTestResult postTable(Someone who, String uri, String table) {
    return mvc.perform(
        MockMvcRequestBuilders.post(uri)
            .with(token(who))
            .contentType(new MediaType("text", "csv", UTF_8))
            .content(table));
  }

  /** A request of any kind about something in the version that somebody has seen. */
  MvcTestResult request(
      HttpMethod method,
      Someone who,
      String uri,
      @Nullable Long seen,
      MediaType type,
      String body) {
    var request =
        MockMvcRequestBuilders.request(method, uri)
            .with(token(who))
            .header("Accept-Language", "en")
            .contentType(type)
            .content(body);
    if (seen != null) {
      request.header("If-Match", "\"" + seen + "\"");
    }
    return mvc.perform(request);
  }

  void send(Envelope<DossierEvent> envelope) {
    send(Topics.DOSSIERS, EventCodec.DOSSIERS, envelope);
  }

  <E> void send(Topic topic, EventCodec<E> codec, Envelope<E> envelope) {
    others.send(topic, codec, envelope);
  }

  /** What another service sends, as it is. */
  void send(ProducerRecord<String, byte[]> outgoing) {
    others.send(outgoing);
  }

  /** All records of a topic about one subject, in order. */
  <E> List<Envelope<E>> read(Topic topic, EventCodec<E> codec, String subject) {
    List<Envelope<E>> found = new ArrayList<>();
    readAll(
        topic,
        record -> {
          if (subject.equals(record.key())
              && CloudEvents.read(codec, name -> header(record, name), record.value())
                  instanceof Decoded.Known<Envelope<E>>(Envelope<E> envelope)) {
            found.add(envelope);
          }
        });
    return found;
  }

  /** The values of all records of a topic. */
  List<byte[]> bytes(Topic topic) {
    List<byte[]> values = new ArrayList<>();
    readAll(topic, record -> values.add(record.value()));
    return values;
  }

  private void readAll(Topic topic, Consumer<ConsumerRecord<String, byte[]>> each) {
    Properties settings = new Properties();
    settings.putAll(BrokerLogin.demoAdmin().at(kafka));
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(topic.name(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      Set<TopicPartition> open = new HashSet<>(partitions);
      while (!open.isEmpty()) {
        consumer.poll(Duration.ofMillis(100)).forEach(each);
        open.removeIf(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
      }
    }
  }

  private static byte @Nullable [] header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }

  private static RequestPostProcessor token(Someone who) {
    return jwt()
        .jwt(token -> token.subject(who.sub()).claim("roles", List.of(who.role())))
        .authorities(new SimpleGrantedAuthority("ROLE_" + who.role()));
  }

  @Override
  public void close() {
    context.close();
    others.close();
    try {
      neighbours.close();
    } catch (Exception e) {
      throw new IllegalStateException("neighbours: not closed (expected: closed)", e);
    }
  }
}
