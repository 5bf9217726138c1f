package id.aduan.notification.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.Subjects;
import id.aduan.notification.ledger.AnswerHandler;
import id.aduan.notification.ledger.SendDue;
import java.util.List;

/** Answers to ledger entries. */
final class SmsAnswersConsumer implements BatchHandler<SmsAnswerEvent> {
  private final AnswerHandler handler;
  private final SendDue due;

  SmsAnswersConsumer(AnswerHandler handler, SendDue due) {
    this.handler = handler;
    this.due = due;
  }

  @Override
  public void handle(List<Envelope<SmsAnswerEvent>> batch) {
    batch.forEach(Subjects::trackingId);
    handler.handle(batch);
    due.soon();
  }
}
