package id.aduan.routing.cases;

/**
 * What the words of a complaint suggest about misconduct, until somebody verifies it.
 *
 * @param misconduct whether they suggest any
 * @param why in words of the lexicon, never the complaint's own
 * @param accusation of whom
 */
public record Suspicion(boolean misconduct, String why, Accusation accusation) {
  public static final Suspicion NONE = new Suspicion(false, "", Accusation.OF_NOBODY);
}
