package id.aduan.cli.replay;

/** One thing that is not as it was promised. */
public record Finding(Kind kind, String trackingId, String what) {
  /** In which way a promise was broken. */
  public enum Kind {
    LOST,
    DOUBLED,
    OUT_OF_ORDER,
    /** Not lost and not doubled, and still not as it should be. */
    STRANGE
  }
}
