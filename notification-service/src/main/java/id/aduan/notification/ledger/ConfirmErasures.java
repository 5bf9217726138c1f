package id.aduan.notification.ledger;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import java.util.List;

/** Makes known that nothing personal is left here of some complaints. */
public interface ConfirmErasures {

  /**
   * Returns when it is durable; the same again for an erasure that comes again.
   *
   * @param erasures that have been made
   */
  void confirm(List<Envelope<DossierEvent>> erasures);
}
