package id.aduan.oversight.stream;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.envelope;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.feeds.Notices.OMBUDSMAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.oversight.Lifecycles;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedWriter;
import id.aduan.oversight.feeds.InMemoryFeedLogs;
import id.aduan.oversight.watching.CaseWatcher;
import id.aduan.oversight.watching.InMemoryHistories;
import id.aduan.oversight.watching.InMemoryWatchedCases;
import id.aduan.oversight.watching.Observed;
import id.aduan.oversight.watching.Scope;
import id.aduan.oversight.watching.Subscription;
import id.aduan.oversight.watching.Subscriptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleConsumerTest {
  private final InMemoryFeedLogs logs = new InMemoryFeedLogs();
  private final LifecycleConsumer consumer =
      new LifecycleConsumer(
          new CaseWatcher(
              new InMemoryWatchedCases(),
              new InMemoryHistories(),
              new FeedWriter(logs),
              (_, _) -> {},
              new Subscriptions(List.of(new Subscription(OMBUDSMAN, new Scope.Everything())))));

  @Test
  void passesOnWhatCameInWithItsCircumstances() {
    consumer.handle(List.of(read(1, opened())));

    assertThat(logs.after(OMBUDSMAN, 0, 10))
        .extracting(FeedEntry::notice)
        .first()
        .satisfies(notice -> {
          assertThat(notice.type()).isEqualTo("case.opened.v1");
          assertThat(notice.time()).isEqualTo(Lifecycles.day(0).plusNanos(123_456_789));
          assertThat(notice.source()).isEqualTo("/routing-service");
          assertThat(notice.data().getBytes(UTF_8))
              .isEqualTo(EventCodec.LIFECYCLE.encode(opened()));
        });
  }

  @Test
  void passesAnEventOfAnUnknownKindOnWithoutItsData() {
    Map<String, byte[]> headers =
        CloudEvents.headers(envelope(complaint(1), 2, opened()), "case.sung.v1");
    var decoded =
        CloudEvents.read(
            LifecycleConsumer.DECODER, headers::get, "{\"song\":\"secret\"}".getBytes(UTF_8));
    assertThat(decoded).isInstanceOf(Decoded.Known.class);
    if (decoded instanceof Decoded.Known<Envelope<Observed>>(Envelope<Observed> sung)) {
      consumer.handle(List.of(read(1, opened()), sung));
    }

    assertThat(logs.after(OMBUDSMAN, 1, 10))
        .extracting(entry -> entry.notice().type(), entry -> entry.notice().data())
        .containsExactly(tuple("case.sung.v1", "{}"));
  }

  @Test
  void callsAGapPoison() {
    assertThatExceptionOfType(PoisonMessage.class)
        .isThrownBy(() -> consumer.handle(List.of(read(1, opened()), read(3, opened()))))
        .withMessage("sequence: '3' (expected: 2)");
  }

  @Test
  void callsAnEventWithoutSequenceOrCasePoison() {
    Envelope<Observed> good = read(1, opened());
    Envelope<Observed> withoutSequence =
        new Envelope<>(good.id(), good.source(), good.subject(), good.time(), null, good.event());
    Envelope<Observed> ofNoCase =
        new Envelope<>(good.id(), good.source(), "nobody", good.time(), 1L, good.event());

    assertThatExceptionOfType(PoisonMessage.class)
        .isThrownBy(() -> consumer.handle(List.of(withoutSequence)));
    assertThatExceptionOfType(PoisonMessage.class)
        .isThrownBy(() -> consumer.handle(List.of(ofNoCase)));
  }

  /** Every kind there is, as it stands frozen in the contract. */
  @ParameterizedTest
  @MethodSource("kindsOfCaseEvents")
  void understandsEveryKindOfCaseEvent(EventType type) throws IOException {
    assertThat(LifecycleConsumer.DECODER.decode(type.wireName(), example(type)))
        .isInstanceOfSatisfying(
            Decoded.Known.class,
            known -> assertThat(known.event()).isInstanceOf(Observed.Known.class));
  }

  static Stream<EventType> kindsOfCaseEvents() {
    return Stream.of(EventType.values())
        .filter(type -> CaseEvent.class.isAssignableFrom(type.payload()));
  }

  private static byte[] example(EventType type) throws IOException {
    try (InputStream example =
        EventType.class.getResourceAsStream("/examples/" + type.wireName() + ".json")) {
      return Objects.requireNonNull(example).readAllBytes();
    }
  }

  private static Envelope<Observed> read(long sequence, CaseEvent event) {
    return envelope(complaint(1), sequence, new Observed.Known(event));
  }
}
