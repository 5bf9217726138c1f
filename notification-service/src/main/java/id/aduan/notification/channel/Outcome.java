package id.aduan.notification.channel;

import id.aduan.contract.DeliveryEvent.FailureReason;

/** What came of handing a message over. */
public sealed interface Outcome {

  /** The server took it. */
  record HandedOver() implements Outcome {}

  /** The server will never take it. */
  record Refused(FailureReason reason) implements Outcome {}

  /** The server surely does not have it; it may take it later. */
  record TryLater(Delay delay) implements Outcome {}

  /** The answer was lost: the server may or may not have it. */
  record Unknown() implements Outcome {}

  /** Why a message has to wait. */
  enum Delay {
    /** The server could not be spoken to: others need not try just now. */
    UNREACHABLE,
    /** The server does not take this one for now. */
    REFUSED_FOR_NOW
  }
}
