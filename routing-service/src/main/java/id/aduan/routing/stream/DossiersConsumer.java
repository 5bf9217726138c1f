package id.aduan.routing.stream;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.kit.stream.StoreBusy;
import id.aduan.routing.cases.Commitments;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.cases.Reception;
import id.aduan.routing.cases.TooManyRaces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Hands dossiers to the domain, and counts what became of them. */
final class DossiersConsumer implements BatchHandler<DossierEvent> {
  private static final String COUNTER = "aduan.routing.dossiers";
  private final DossiersHandler handler;
  private final MeterRegistry meters;

  DossiersConsumer(DossiersHandler handler, MeterRegistry meters) {
    this.handler = handler;
    this.meters = meters;
  }

  @Override
  public void handle(List<Envelope<DossierEvent>> batch) {
    batch.forEach(DossiersConsumer::check);
    try {
      handler.handle(batch).forEach(this::count);
    } catch (TooManyRaces e) {
      throw new StoreBusy("cases: overtaken again and again");
    }
  }

  /** What no case can be opened from, or found by, will not get better. */
  private static void check(Envelope<DossierEvent> envelope) {
    if (TrackingId.parse(envelope.subject())
        .filter(id -> id.value().equals(envelope.subject()))
        .isEmpty()) {
      throw new PoisonMessage(envelope, "subject: not a tracking id");
    }
    if (envelope.event() instanceof DossierEvent.ComplaintReceived complaint
        && !Commitments.isSalt(complaint.salt())) {
      throw new PoisonMessage(envelope, "salt: not base64url");
    }
  }

  private void count(Reception reception) {
    switch (reception) {
      case Reception.Opened _ -> count("opened", "");
      case Reception.Followed _ -> count("followed", "");
      case Reception.Copy _ -> count("copy", "");
      case Reception.Held _ -> count("held", "");
      case Reception.NothingToDo(var refusal) -> count("nothing-to-do", refusal.code());
    }
  }

  private void count(String outcome, String reason) {
    meters.counter(COUNTER, "outcome", outcome, "reason", reason).increment();
  }
}
