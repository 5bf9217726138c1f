package id.aduan.intake.sms;

import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;

/** Where it is made durable that somebody is to be answered. */
public interface Answers {

  /**
   * Whether it is durable now; the same answer to the same message is the same record.
   *
   * @param message the number that a complaint of this message has, or would have
   */
  boolean append(TrackingId message, SmsAnswerDue answer);
}
