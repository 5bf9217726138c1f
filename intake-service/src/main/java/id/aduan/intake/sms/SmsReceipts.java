package id.aduan.intake.sms;

import id.aduan.contract.SmsReceiptEvent.SmsSettled;

/** Where it is told what became of messages that went out. */
@FunctionalInterface
public interface SmsReceipts {

  /** Returns when it is durable; throws when it can not be made so now. The same again is one. */
  void settled(SmsSettled message);
}
