package id.aduan.contract;

/**
 * Who may know what: two independent flags.
 *
 * @param anonim the reporter's name is hidden from the agency and the public
 * @param rahasia the case is not public
 */
public record Visibility(boolean anonim, boolean rahasia) {
  public static final Visibility OPEN = new Visibility(false, false);
}
