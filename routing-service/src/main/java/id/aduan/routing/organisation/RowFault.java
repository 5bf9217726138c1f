package id.aduan.routing.organisation;

/**
 * What is wrong with an entry.
 *
 * @param line of the file; 0 where there is none
 * @param where the column, or the entry where no column is at fault
 */
public record RowFault(int line, String where, Reason reason) {

  /** Why something cannot stand in a register. */
  public enum Reason {
    MISSING,
    /** Not in the form that its column has. */
    MALFORMED,
    TOO_LONG,
    /** Another line has the same key. */
    TWICE,
    /** Another register does not know it. */
    NOT_LISTED,
    /** It cannot go, because others refer to it or work on it. */
    IN_USE,
    /** A version of the limits that is in force can only be followed by another. */
    IN_FORCE,
    /** The number of a version does not follow those that are in force. */
    OUT_OF_ORDER,
    /** The platform cannot do without it. */
    INDISPENSABLE,
    /** A placeholder that nobody fills. */
    UNKNOWN_PLACEHOLDER,
    UNKNOWN_COLUMN,
    TOO_MANY;

    /** Stable code for programs, such as {@code not-listed}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
