package id.aduan.cli.opd;

/**
 * One thing that was looked at.
 *
 * @param what a sentence about the OPD's system
 * @param detail what was seen instead; empty where it is as it should be
 */
public record Check(String what, Verdict verdict, String detail) {

  /** How it turned out. */
  public enum Verdict {
    OK,
    FAILED,
    SKIPPED
  }

  static Check of(String what, boolean isSo, String otherwise) {
    return isSo ? new Check(what, Verdict.OK, "") : new Check(what, Verdict.FAILED, otherwise);
  }

  static Check skipped(String what, String why) {
    return new Check(what, Verdict.SKIPPED, why);
  }
}
