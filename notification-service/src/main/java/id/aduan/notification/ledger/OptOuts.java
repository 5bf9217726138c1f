package id.aduan.notification.ledger;

import java.time.Instant;

/** Who wants nothing unasked by SMS, by his telephone number. */
public interface OptOuts {

  /**
   * What somebody said last holds, in whatever order it is heard.
   *
   * @param out whether he wants nothing more
   */
  void said(String phone, boolean out, Instant at);

  boolean isOut(String phone);
}
