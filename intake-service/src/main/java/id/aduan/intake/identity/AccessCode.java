package id.aduan.intake.identity;

/** The code that goes with a number: who knows both is the reporter. */
public record AccessCode(String value) {
  static final int LENGTH = 10;

  /** As printed on a receipt: {@code A7K3M-9Q2X4}. */
  public String grouped() {
    return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
  }

  @Override
  public String toString() {
    return "access code";
  }
}
