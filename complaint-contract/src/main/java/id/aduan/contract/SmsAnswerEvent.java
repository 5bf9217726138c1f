package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is answered by SMS to somebody who asked by SMS, beside what the events of a case tell him.
 * Restricted: it names his telephone number.
 */
public sealed interface SmsAnswerEvent {

  /**
   * Somebody is to be answered.
   *
   * @param to the number from which he asked, in E.164
   * @param complaint which it is about; null: none
   * @param state how that stands; null where this is not asked
   * @param office the OPD or institution that has it; null while none has
   * @param due until when the next step is to be taken
   * @param asked what he is asked for
   * @param code the access code, where he needs it
   * @param at when he asked
   */
  record SmsAnswerDue(
      String to,
      Language language,
      SmsAnswer answer,
      @Nullable TrackingId complaint,
      @Nullable CaseStateCode state,
      @Nullable String office,
      @Nullable Instant due,
      @Nullable MissingFact asked,
      @Nullable String code,
      Instant at)
      implements SmsAnswerEvent {

    /** Numbers and codes must not reach a log by accident. */
    @Override
    public String toString() {
      return "SmsAnswerDue " + answer;
    }
  }

  /** What the answer says. */
  enum SmsAnswer {
    /** How to complain, and which words are understood. */
    HELP,
    /** How a case stands. */
    STATUS,
    /** Nothing was complained about from this number. */
    NO_COMPLAINT,
    /** A number was named that belongs to another telephone. */
    UNKNOWN_NUMBER,
    /** The message was taken for an addition, and may have been meant otherwise. */
    ADDED,
    /** Something more is missing. */
    ASKED,
    /** With which words a complaint is taken back. */
    CODE,
    /** The code stands on the receipt and is not sent. */
    CODE_ON_RECEIPT,
    WRONG_CODE,
    WITHDRAWN,
    /** From now on nothing is sent unasked. */
    STOPPED,
    /** From now on everything is sent again. */
    STARTED,
    @JsonEnumDefaultValue
    OTHER
  }
}
