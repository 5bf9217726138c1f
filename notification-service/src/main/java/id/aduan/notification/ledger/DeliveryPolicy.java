package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import java.time.Duration;
import java.util.List;

/**
 * What is settled by policy.
 *
 * @param channels those in service, the preferred one first
 * @param giveUpAfter how long a message is tried, at least once
 * @param receiptsWithin so long after a hand-over a receipt is of that message; SMSCs use their ids
 *     again
 * @param keepWords how long a message whose dossier does not come keeps what was written
 * @param resends how often a message whose hand-over was not answered is sent once more, under the
 *     same id: better twice than never; 0: better never than twice
 * @param quiet when what can wait is not sent
 */
public record DeliveryPolicy(
    List<MessageChannel> channels,
    Duration giveUpAfter,
    Duration receiptsWithin,
    Duration keepWords,
    int resends,
    QuietHours quiet) {
  public DeliveryPolicy {
    channels = List.copyOf(channels);
  }
}
