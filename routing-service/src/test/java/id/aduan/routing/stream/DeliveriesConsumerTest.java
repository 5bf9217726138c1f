package id.aduan.routing.stream;

import static id.aduan.routing.cases.CaseExamples.ID;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent.ErasureConfirmed;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.Envelope;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.EventId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.InMemoryCases;
import id.aduan.routing.cases.NoticesHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which fates of which messages settle a notice: the policy of ADR 0015. */
final class DeliveriesConsumerTest {
  private static final EventId RESOLUTION = EventId.ofCase(ID, 6);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final InMemoryCases cases = new InMemoryCases();
  private final DeliveriesConsumer consumer =
      new DeliveriesConsumer(
          new NoticesHandler(
              new CaseWork(
                  cases,
                  CaseExamples.DECIDER,
                  CaseExamples.ASSIGNMENTS,
                  Clock.fixed(LATER, ZoneOffset.UTC),
                  () -> {})),
          meters);

  @BeforeEach
  void resolve() {
    Case resolved = CaseExamples.in(In.RESOLVED);
    assertThat(cases.save(List.of(new CaseWrite.Open(resolved, List.of(), List.of(), false, null))))
        .isEmpty();
  }

  static Stream<DeliveryEvent> delivered() {
    return Stream.of(
        new MessageHandedOver(message(MessageChannel.EMAIL), 1),
        new MessageDelivered(message(MessageChannel.EMAIL)),
        new MessageDelivered(message(MessageChannel.SMS)),
        new MessageDelivered(message(MessageChannel.PUSH)));
  }

  @ParameterizedTest
  @MethodSource("delivered")
  void takesForDelivered(DeliveryEvent event) {
    assertThat(settledBy(event)).containsExactly(new NoticeSettled(6, true, null, NOW));
    assertThat(meters.counter("aduan.routing.notices.settled").count()).isEqualTo(1);
  }

  static Stream<DeliveryEvent> undelivered() {
    return Stream.of(
        new MessageFailed(message(MessageChannel.EMAIL), FailureReason.GAVE_UP),
        new MessageFailed(message(MessageChannel.SMS), FailureReason.REJECTED_ADDRESS),
        new MessageSkipped(message(MessageChannel.NONE), SkipReason.NO_CONTACT));
  }

  @ParameterizedTest
  @MethodSource("undelivered")
  void takesForUndelivered(DeliveryEvent event) {
    assertThat(settledBy(event)).containsExactly(new NoticeSettled(6, false, null, NOW));
  }

  static Stream<DeliveryEvent> unsettled() {
    return Stream.of(
        new MessagePlanned(message(MessageChannel.EMAIL)),
        new MessageUncertain(message(MessageChannel.EMAIL), 1),
        new MessageHandedOver(message(MessageChannel.SMS), 1),
        new MessageHandedOver(message(MessageChannel.PUSH), 1),
        new MessageDelivered(about(EventId.ofCase(ID, 5), Purpose.RESOLUTION)),
        new MessageDelivered(about(RESOLUTION, Purpose.ANSWER)),
        new MessageDelivered(about(new EventId("elsewhere.6"), Purpose.RESOLUTION)),
        new MessageDelivered(
            new Message(
                new EventId("m"),
                RESOLUTION,
                ActorRole.COORDINATOR,
                Purpose.RESOLUTION,
                MessageChannel.EMAIL)));
  }

  @ParameterizedTest
  @MethodSource("unsettled")
  void makesNothingOf(DeliveryEvent event) {
    assertThat(settledBy(event)).isEmpty();
  }

  @Test
  void takesAnErasedContactForAConfirmationOnce() {
    Case ordered = CaseExamples.after(CaseExamples.in(In.CLOSED), CaseExamples.ORDER_ERASURE);
    InMemoryCases erased = new InMemoryCases();
    assertThat(erased.save(List.of(new CaseWrite.Open(ordered, List.of(), List.of(), false, null))))
        .isEmpty();
    DeliveriesConsumer listening =
        new DeliveriesConsumer(
            new NoticesHandler(
                new CaseWork(
                    erased,
                    CaseExamples.DECIDER,
                    CaseExamples.ASSIGNMENTS,
                    Clock.fixed(LATER, ZoneOffset.UTC),
                    () -> {})),
            meters);
    Envelope<DeliveryEvent> confirmed = sent(ID.value(), new ContactErasureConfirmed(NOW));
    listening.handle(List.of(confirmed));
    listening.handle(List.of(confirmed, sent("1708", new ContactErasureConfirmed(NOW))));

    assertThat(erased.history(ID).stream().<Object>map(recorded -> recorded.event()))
        .containsExactly(new ErasureConfirmed(ErasureHolder.NOTIFICATION));
  }

  @Test
  void makesNothingOfAMessageAboutNoCase() {
    consumer.handle(List.of(sent("1708", new MessageDelivered(message(MessageChannel.EMAIL)))));

    assertThat(cases.history(ID)).isEmpty();
  }

  private List<Object> settledBy(DeliveryEvent event) {
    consumer.handle(List.of(sent(ID.value(), event)));
    return cases.history(ID).stream().<Object>map(recorded -> recorded.event()).toList();
  }

  private static Envelope<DeliveryEvent> sent(String subject, DeliveryEvent event) {
    return new Envelope<>(new EventId("d"), "/notification-service", subject, NOW, null, event);
  }

  private static Message message(MessageChannel channel) {
    return new Message(
        new EventId("m"), RESOLUTION, ActorRole.REPORTER, Purpose.RESOLUTION, channel);
  }

  private static Message about(EventId cause, Purpose purpose) {
    return new Message(new EventId("m"), cause, ActorRole.REPORTER, purpose, MessageChannel.EMAIL);
  }
}
