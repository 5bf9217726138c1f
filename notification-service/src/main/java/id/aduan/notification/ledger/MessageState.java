package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.SmsReference;
import java.time.Instant;
import java.util.Set;

/** Where a message stands. */
public sealed interface MessageState {

  /** The event came before its dossier: nobody knows yet how to reach the reporter. */
  record Waiting(Instant lookAgain) implements MessageState {}

  /** It is to be sent. */
  record Planned(MessageChannel channel, Instant due) implements MessageState {}

  /**
   * Somebody is about to hand it over, recorded before he does.
   *
   * @param leaseUntil when he must have been answered or be dead
   * @param owner the instance that does it
   */
  record Sending(MessageChannel channel, Instant leaseUntil, String owner)
      implements MessageState {}

  /**
   * A server has it.
   *
   * @param awaited the references of those parts of which no receipt came yet
   */
  record HandedOver(MessageChannel channel, Set<SmsReference> awaited) implements MessageState {
    public HandedOver {
      awaited = Set.copyOf(awaited);
    }
  }

  /** It reached the recipient's device or mailbox. */
  record Delivered(MessageChannel channel) implements MessageState {}

  /** It will not arrive. */
  record Failed(MessageChannel channel, FailureReason reason) implements MessageState {}

  /**
   * The answer was lost and, by policy, it is not sent again.
   *
   * @param awaited the references by which a receipt would name it all the same
   */
  record Uncertain(MessageChannel channel, Set<SmsReference> awaited) implements MessageState {
    public Uncertain {
      awaited = Set.copyOf(awaited);
    }
  }

  /** Nobody is told. */
  record Skipped(SkipReason reason) implements MessageState {}
}
