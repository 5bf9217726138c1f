package id.aduan.intake.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.sms.SmsReceipts;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;

/** Receipts to their topic; while Kafka is away they are refused at once, and come again. */
final class KafkaSmsReceipts implements SmsReceipts {
  private final EventSender kafka;
  private final CircuitBreaker breaker;
  private final MeterRegistry meters;

  KafkaSmsReceipts(EventSender kafka, CircuitBreaker breaker, MeterRegistry meters) {
    this.kafka = kafka;
    this.breaker = breaker;
    this.meters = meters;
  }

  @Override
  public void settled(SmsSettled message) {
    breaker.executeRunnable(() ->
        Acknowledgement.await(
            kafka.send(Topics.SMS_RECEIPTS, EventCodec.SMS_RECEIPTS, envelope(message))));
    meters.counter("aduan.intake.sms.receipts", "fate", message.fate().name()).increment();
  }

  private static Envelope<SmsReceiptEvent> envelope(SmsSettled message) {
    return new Envelope<>(
        new EventId("sms." + message.reference() + "." + message.fate()),
        Envelopes.SOURCE,
        message.reference().value(),
        message.at(),
        null,
        message);
  }
}
