package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.PersonId;
import id.aduan.contract.SignOutEvent.PersonSignedOut;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Principal.Service;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.broker.Ports;
import id.aduan.kit.security.SignOuts;
import id.aduan.kit.testing.Neighbours;
import id.aduan.kit.work.Loop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class SignOutReaderTest {
  private static final Instant NINE = Instant.parse("2026-11-28T02:00:00Z");
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static Neighbours neighbours;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(data, 0);
    neighbours = new Neighbours(broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    neighbours.close();
    broker.close();
  }

  @Test
  void knowsWhatWasPublishedBeforeAndFollowsInEveryInstance() {
    publish("before", NINE);
    publish("twice", NINE.plusSeconds(9));
    publish("twice", NINE);
    for (String nonsense : List.of("", "\u0001", "null", "{}", "{\"person\": null}")) {
      neighbours.send(of("person.signed-out.v1", nonsense.getBytes(UTF_8)));
    }
    neighbours.send(of("person.signed-out.v1", null));
    neighbours.send(of("person.signed-out.v2", "{}".getBytes(UTF_8)));
    neighbours.send(new ProducerRecord<>(Topics.SIGN_OUTS.name(), "x", new byte[] {1}));
    publish("after-nonsense", NINE);
    SignOuts one = new SignOuts();
    SignOuts two = new SignOuts();
    Loop first = following(one, broker.bootstrapServers());
    Loop second = following(two, broker.bootstrapServers());
    try {
      for (SignOuts each : List.of(one, two)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> each.refuse(new PersonId("after-nonsense"), NINE));
        assertThat(each.refuse(new PersonId("before"), NINE)).isTrue();
        assertThat(each.refuse(new PersonId("before"), NINE.plusSeconds(1))).isFalse();
        assertThat(each.refuse(new PersonId("before"), null)).isTrue();
        assertThat(each.refuse(new PersonId("twice"), NINE.plusSeconds(9))).isTrue();
        assertThat(each.refuse(new PersonId("nobody"), NINE)).isFalse();
      }
      publish("later", NINE);
      for (SignOuts each : List.of(one, two)) {
        await().atMost(Duration.ofSeconds(5)).until(() -> each.refuse(new PersonId("later"), NINE));
      }
    } finally {
      first.stop();
      second.stop();
    }
  }

  @Test
  void failsSoonWhereThereIsNoBroker() throws IOException {
    SignOutReader reader =
        new SignOutReader(consumers("127.0.0.1:" + Ports.free()), new SignOuts());
    Instant begun = Instant.now();

    assertThatException().isThrownBy(reader::read);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  private static Loop following(SignOuts signOuts, String bootstrap) {
    Loop loop =
        new Loop(
            "sign-outs",
            Duration.ofMillis(50),
            new SignOutReader(consumers(bootstrap), signOuts)::read);
    loop.start();
    return loop;
  }

  private static ConsumerFactory<String, byte[]> consumers(String bootstrap) {
    return new DefaultKafkaConsumerFactory<>(
        BrokerLogin.demo(Service.OVERSIGHT).at(bootstrap),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /** With the circumstances of a sign-out that can be obeyed. */
  private static ProducerRecord<String, byte[]> of(String type, byte @Nullable [] value) {
    ProducerRecord<String, byte[]> made = new ProducerRecord<>(Topics.SIGN_OUTS.name(), "x", value);
    Envelope<PersonSignedOut> good =
        new Envelope<>(
            new EventId("x.1"),
            "/test",
            "x",
            NINE,
            null,
            new PersonSignedOut(new PersonId("x"), NINE));
    CloudEvents.headers(good, type).forEach(made.headers()::add);
    return made;
  }

  private static void publish(String person, Instant upTo) {
    neighbours.send(
        Topics.SIGN_OUTS,
        EventCodec.SIGN_OUTS,
        new Envelope<>(
            new EventId(person + "." + upTo.toEpochMilli()),
            "/test",
            person,
            upTo,
            null,
            new PersonSignedOut(new PersonId(person), upTo)));
  }
}
