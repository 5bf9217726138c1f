package id.aduan.notification.ledger;

import id.aduan.contract.Envelope;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.telling.AskedFact;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enters into the ledger who asked by SMS and is answered, and who wants nothing unasked. */
public final class AnswerHandler {
  private final OptOuts optOuts;
  private final Ledger ledger;
  private final MessageDecider decider;
  private final Clock clock;

  public AnswerHandler(OptOuts optOuts, Ledger ledger, MessageDecider decider, Clock clock) {
    this.optOuts = optOuts;
    this.ledger = ledger;
    this.decider = decider;
    this.clock = clock;
  }

  /** Idempotent: an answer that comes again finds its entry. */
  public void handle(List<Envelope<SmsAnswerEvent>> answers) {
    List<Changed> first = new ArrayList<>(answers.size());
    for (Envelope<SmsAnswerEvent> envelope : answers) {
      switch (envelope.event()) {
        case SmsAnswerDue answer -> {
          hear(answer);
          first.add(begin(envelope, answer));
        }
      }
    }
    ledger.add(first);
  }

  private void hear(SmsAnswerDue answer) {
    if (answer.answer() == SmsAnswer.STOPPED || answer.answer() == SmsAnswer.STARTED) {
      optOuts.said(answer.to(), answer.answer() == SmsAnswer.STOPPED, answer.at());
    }
  }

  private Changed begin(Envelope<SmsAnswerEvent> envelope, SmsAnswerDue answer) {
    TrackingId message = envelope.trackingId();
    return decider.begin(
        Notice.ofAnswer(envelope.id(), message),
        new AskedFact(answer),
        Optional.of(Contact.Known.whoAsked(message, answer)),
        clock.instant());
  }
}
