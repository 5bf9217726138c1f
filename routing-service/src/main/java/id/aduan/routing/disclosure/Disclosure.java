package id.aduan.routing.disclosure;

/**
 * Something in a text that tells more about somebody than a citizen may read of others.
 *
 * @param start the place of its first character
 * @param end the place behind its last one
 * @param found as it is written
 */
public record Disclosure(Kind kind, int start, int end, String found) {

  /** What it is, in the order in which one hides another at the same place. */
  public enum Kind {
    /** What a template left open: it would be read as it stands. */
    PLACEHOLDER,
    EMAIL,
    /** The number of a person or of a family card. */
    NIK,
    PHONE,
    /** Where somebody lives. */
    HOME,
    NAME
  }

  boolean overlaps(Disclosure other) {
    return start < other.end && other.start < end;
  }

  /** What was found must not reach a log by accident. */
  @Override
  public String toString() {
    return kind + " at " + start + " to " + end;
  }
}
