package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of short messages after an SMSC or gateway took them. No numbers, no text.
 * Restricted, short retention.
 */
public sealed interface SmsReceiptEvent {

  /** Where a message has come to; nothing more will become of it. */
  enum Fate {
    /** It reached the phone. */
    DELIVERED,
    /** The phone could not be reached in time. */
    EXPIRED,
    DELETED,
    UNDELIVERABLE,
    REJECTED,
    @JsonEnumDefaultValue
    OTHER
  }

  /**
   * The fate of a message, or of one part of it, is known.
   *
   * @param at when the receipt came
   * @param error the operator's own code of what went wrong
   */
  record SmsSettled(SmsReference reference, Fate fate, Instant at, @Nullable String error)
      implements SmsReceiptEvent {}
}
