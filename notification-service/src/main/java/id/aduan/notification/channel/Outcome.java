package id.aduan.notification.channel;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.SmsReference;
import java.util.Set;

/** What came of handing a message over. */
public sealed interface Outcome {

  /**
   * The server took it.
   *
   * @param references by which receipts will name it, of each of its parts; none: of this channel
   *     nothing more is heard
   */
  record HandedOver(Set<SmsReference> references) implements Outcome {
    public HandedOver {
      references = Set.copyOf(references);
    }

    public HandedOver() {
      this(Set.of());
    }
  }

  /** The server will never take it. */
  record Refused(FailureReason reason) implements Outcome {}

  /** The server surely does not have it; it may take it later. */
  record TryLater(Delay delay) implements Outcome {}

  /**
   * The answer was lost: the server may or may not have it.
   *
   * @param references by which a receipt would name it all the same
   */
  record Unknown(Set<SmsReference> references) implements Outcome {
    public Unknown {
      references = Set.copyOf(references);
    }

    public Unknown() {
      this(Set.of());
    }
  }

  /** Why a message has to wait. */
  enum Delay {
    /** The server could not be spoken to: others need not try just now. */
    UNREACHABLE,
    /** The server does not take this one for now. */
    REFUSED_FOR_NOW
  }
}
