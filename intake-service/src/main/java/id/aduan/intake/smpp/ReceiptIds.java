package id.aduan.intake.smpp;

import java.math.BigInteger;

/**
 * How the text of a receipt names the message, where no parameter of its own does: many SMSCs write
 * there another form of the number than they answered the {@code submit_sm} with.
 */
enum ReceiptIds {
  /** As in that answer. */
  SAME,
  /** In decimal, what was answered in hexadecimal. */
  DECIMAL,
  /** In hexadecimal, what was answered in decimal. */
  HEXADECIMAL;

  private static final int TEN = 10;
  private static final int SIXTEEN = 16;

  /** As the answer had it; what is no number is left as it is. */
  String answered(String id) {
    return switch (this) {
      case SAME -> id;
      case DECIMAL -> written(id, TEN, SIXTEEN);
      case HEXADECIMAL -> written(id, SIXTEEN, TEN);
    };
  }

  private static String written(String id, int from, int to) {
    return id.chars().allMatch(digit -> Character.digit(digit, from) >= 0)
        ? new BigInteger(id, from).toString(to)
        : id;
  }
}
