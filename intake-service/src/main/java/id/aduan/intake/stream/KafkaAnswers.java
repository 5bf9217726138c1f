package id.aduan.intake.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.sms.Answers;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers on their topic; while Kafka does not answer, the message waits in the inbox. */
final class KafkaAnswers implements Answers {
  private static final Logger log = LoggerFactory.getLogger(KafkaAnswers.class);
  private final EventSender kafka;

  KafkaAnswers(EventSender kafka) {
    this.kafka = kafka;
  }

  @Override
  public boolean append(TrackingId message, SmsAnswerDue answer) {
    Envelope<SmsAnswerEvent> event =
        new Envelope<>(
            new EventId(message + ".answer"),
            Envelopes.SOURCE,
            message.value(),
            answer.at(),
            null,
            answer);
    try {
      Acknowledgement.await(kafka.send(Topics.SMS_ANSWERS, EventCodec.SMS_ANSWERS, event));
      return true;
    } catch (RuntimeException e) {
      log.warn("An answer by SMS is not durable yet: {}", e.getClass().getSimpleName());
      return false;
    }
  }
}
