package id.aduan.intake.sms;

import id.aduan.contract.TrackingId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was last spoken of with a number.
 *
 * @param complaint the one that was opened last
 * @param openedBy the key of the message that opened it
 * @param openedAt when that came
 * @param asked whether something is missing, so that the next words are the answer
 * @param answeredBy the key of the message that was taken for the answer
 */
public record Conversation(
    TrackingId complaint,
    String openedBy,
    Instant openedAt,
    boolean asked,
    Optional<String> answeredBy) {

  /** Opened by a message. */
  static Conversation opened(TrackingId complaint, TextMessage by, boolean asked) {
    return new Conversation(complaint, by.key(), by.at(), asked, Optional.empty());
  }

  /** With an answer; the next words are about something else. */
  Conversation answered(TextMessage by) {
    return new Conversation(complaint, openedBy, openedAt, asked, Optional.of(by.key()));
  }

  /**
   * Whether a message answers what was asked; the same message does so again.
   *
   * @param memory how long a conversation is remembered
   */
  boolean isAnsweredBy(TextMessage message, Duration memory) {
    if (message.key().equals(openedBy)) {
      return false;
    }
    return answeredBy
        .map(message.key()::equals)
        .orElse(asked && message.at().isBefore(openedAt.plus(memory)));
  }
}
