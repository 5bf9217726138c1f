package id.aduan.notification.telling;

import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;

/** Somebody asked by SMS and is answered; nothing in it was written by people. */
public record AskedFact(SmsAnswerDue answer) implements Fact {

  @Override
  public AskedFact withoutTexts() {
    return this;
  }

  @Override
  public boolean hasTexts() {
    return false;
  }
}
