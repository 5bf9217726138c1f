package id.aduan.notification.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.kit.stream.Subjects;
import id.aduan.notification.ledger.SendDue;
import id.aduan.notification.ledger.TellReporterHandler;
import id.aduan.notification.telling.CaseFact;
import java.util.List;

/** Case events to ledger entries. */
final class CasesConsumer implements BatchHandler<CaseRecord> {
  private final TellReporterHandler handler;
  private final SendDue due;

  CasesConsumer(TellReporterHandler handler, SendDue due) {
    this.handler = handler;
    this.due = due;
  }

  @Override
  public void handle(List<Envelope<CaseRecord>> batch) {
    handler.handle(batch.stream().map(CasesConsumer::fact).toList());
    due.soon();
  }

  private static Envelope<CaseFact> fact(Envelope<CaseRecord> envelope) {
    if (envelope.sequence() == null) {
      throw new PoisonMessage(envelope, "sequence: absent (expected: of every case event)");
    }
    CaseRecord happened = envelope.event();
    return new Envelope<>(
        envelope.id(),
        envelope.source(),
        Subjects.trackingId(envelope).value(),
        envelope.time(),
        envelope.sequence(),
        CaseFact.readable(happened.event(), happened.content()));
  }
}
