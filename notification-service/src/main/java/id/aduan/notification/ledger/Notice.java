package id.aduan.notification.ledger;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;

/**
 * Which message: cause, recipient and purpose are its identity, so that a redelivered event tells
 * nobody twice and a second reopening does.
 *
 * @param sequence of the cause within its case
 */
public record Notice(
    EventId cause, TrackingId complaint, long sequence, ActorRole recipient, Purpose purpose) {

  public EventId id() {
    return new EventId(cause + "." + recipient + "." + purpose);
  }

  /**
   * An answer to what somebody asked for himself: no published purpose is its, and it is never
   * published.
   */
  static Notice ofAnswer(EventId cause, TrackingId message) {
    return new Notice(cause, message, 1, ActorRole.REPORTER, Purpose.OTHER);
  }

  /** What somebody asked for himself concerns nobody else. */
  boolean isPublished() {
    return purpose != Purpose.OTHER;
  }

  /** Whether he gets it though he wants nothing unasked: it answers what he just did. */
  public boolean isAskedFor() {
    return purpose == Purpose.OTHER || purpose == Purpose.RECEIPT;
  }

  /** As delivery events name it. */
  public Message by(MessageChannel channel) {
    return new Message(id(), cause, recipient, purpose, channel);
  }
}
