package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.OfMessage;
import java.util.List;

/** What a signal means for an entry. */
public sealed interface Decision {

  /**
   * The entry changes.
   *
   * @param next with the version after the write; the write demands the one before
   */
  record Changed(Entry next, List<OfMessage> events) implements Decision {
    public Changed {
      events = List.copyOf(events);
    }
  }

  /** The signal says nothing to an entry in this state. */
  record Unchanged() implements Decision {}
}
