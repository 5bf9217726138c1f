package id.aduan.routing.cases;

/**
 * What the words of a complaint suggest about misconduct, until somebody verifies it.
 *
 * @param misconduct whether they suggest any
 * @param accusation of whom
 */
public record Suspicion(boolean misconduct, Accusation accusation) {
  public static final Suspicion NONE = new Suspicion(false, Accusation.OF_NOBODY);
}
