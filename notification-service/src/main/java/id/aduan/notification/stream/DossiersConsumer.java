package id.aduan.notification.stream;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.Subjects;
import id.aduan.notification.ledger.KeepContactsHandler;
import id.aduan.notification.ledger.SendDue;
import java.util.List;

/** Dossiers to contacts. */
final class DossiersConsumer implements BatchHandler<DossierEvent> {
  private final KeepContactsHandler handler;
  private final SendDue due;

  DossiersConsumer(KeepContactsHandler handler, SendDue due) {
    this.handler = handler;
    this.due = due;
  }

  @Override
  public void handle(List<Envelope<DossierEvent>> batch) {
    batch.forEach(Subjects::trackingId);
    handler.handle(batch);
    due.soon();
  }
}
