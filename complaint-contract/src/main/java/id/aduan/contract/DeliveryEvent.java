package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What became of a message to somebody. No addresses, no text: lives for ever. */
public sealed interface DeliveryEvent {
  Message message();

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
  record MessagePlanned(Message message) implements DeliveryEvent {}

  /** A server took the message over. */
  record MessageHandedOver(Message message, int attempt) implements DeliveryEvent {}

  /** The message reached the recipient's device or mailbox. */
  record MessageDelivered(Message message) implements DeliveryEvent {}

  /** The message will not arrive. */
  record MessageFailed(Message message, FailureReason reason) implements DeliveryEvent {}

  /** The server's answer was lost: the message may or may not have been taken over. */
  record MessageUncertain(Message message, int attempt) implements DeliveryEvent {}

  /** Nobody is told, for a stated reason. */
  record MessageSkipped(Message message, SkipReason reason) implements DeliveryEvent {}
}
