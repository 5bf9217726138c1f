package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;

/** What became of messages and of what they need. No addresses, no text: lives for ever. */
public sealed interface DeliveryEvent {

  /** What became of a message to somebody. */
  sealed interface OfMessage extends DeliveryEvent {
    Message message();
  }

  /**
   * Which message: pseudonymous, and the same for every event about it.
   *
   * @param cause the event that it tells of
   * @param recipient in which role the recipient is told
   */
  record Message(
      EventId id, EventId cause, ActorRole recipient, Purpose purpose, MessageChannel channel) {}

  /** What a message is for. */
  enum Purpose {
    RECEIPT,
    QUESTION,
    PROGRESS,
    ANSWER,
    RESOLUTION,
    CLOSING,
    REOPENING,
    @JsonEnumDefaultValue
    OTHER
  }

  /** By which way a message goes out. */
  enum MessageChannel {
    EMAIL,
    SMS,
    PUSH,
    /** No channel is known for the recipient. */
    NONE,
    @JsonEnumDefaultValue
    OTHER
  }

  /** Why somebody was not told: only a person's or a policy's reason. */
  enum SkipReason {
    NO_CONTACT,
    NO_CONSENT,
    ERASED,
    @JsonEnumDefaultValue
    OTHER
  }

  /** Why a message failed for good. */
  enum FailureReason {
    REJECTED_ADDRESS,
    REJECTED_MESSAGE,
    GAVE_UP,
    @JsonEnumDefaultValue
    OTHER
  }

  /** The message will be sent. */
  record MessagePlanned(Message message) implements OfMessage {}

  /** A server took the message over. */
  record MessageHandedOver(Message message, int attempt) implements OfMessage {}

  /** The message reached the recipient's device or mailbox. */
  record MessageDelivered(Message message) implements OfMessage {}

  /** The message will not arrive. */
  record MessageFailed(Message message, FailureReason reason) implements OfMessage {}

  /** The server's answer was lost: the message may or may not have been taken over. */
  record MessageUncertain(Message message, int attempt) implements OfMessage {}

  /** Nobody is told, for a stated reason. */
  record MessageSkipped(Message message, SkipReason reason) implements OfMessage {}

  /**
   * How a reporter can be reached is erased, and with it whatever was still to be told to him.
   *
   * @param orderedAt when its erasure was ordered
   */
  record ContactErasureConfirmed(Instant orderedAt) implements DeliveryEvent {}
}
