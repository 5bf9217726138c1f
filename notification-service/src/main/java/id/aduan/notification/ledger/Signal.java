package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReference;
import id.aduan.notification.channel.Outcome;
import java.time.Instant;

/** What can happen to a message. */
public sealed interface Signal {

  /** It is known how to reach the reporter. */
  record DossierCame(Contact contact) implements Signal {}

  /** The dossier is still not there. */
  record LookAgain(Instant at) implements Signal {}

  /** An earlier message of the case goes first. */
  record HeldBack(Instant until) implements Signal {}

  /** An instance is about to hand it over. */
  record Claimed(String owner, Instant leaseUntil) implements Signal {}

  /**
   * The hand-over came to something.
   *
   * @param nextTry when to try again, if it has to be
   */
  record Answered(Outcome outcome, Instant nextTry) implements Signal {}

  /** Whoever claimed it is dead, or past his lease. */
  record Abandoned() implements Signal {}

  /** It is told what became of the message, or of one part of it. */
  record Receipted(SmsReference reference, Fate fate) implements Signal {}

  /** When it was to be sent, nobody was there any more. */
  record Unreachable(SkipReason reason) implements Signal {}

  /** Everything personal is to be erased. */
  record Erased() implements Signal {}
}
