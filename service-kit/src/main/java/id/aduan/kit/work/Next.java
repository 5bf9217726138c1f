package id.aduan.kit.work;

/** When a loop's next round begins. */
public enum Next {
  AT_ONCE,
  AFTER_A_PAUSE,
  NEVER;

  /** For a round that works through pages: at once while there may be more. */
  public static Next after(boolean mayBeMore) {
    return mayBeMore ? AT_ONCE : AFTER_A_PAUSE;
  }
}
