package id.aduan.intake.complaints;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Takes out of typed text what nobody typed on purpose, in a time that grows only with its length:
 * the texts come from anybody.
 */
final class Cleaning {
  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");

  /**
   * Controls, and the marks that turn the direction of text, with which one line poses as another.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

  private static final Pattern LONE_SURROGATES = Pattern.compile("\\p{Cs}");

  /** Begins only where a run begins, and gives nothing back: each run is read once. */
  private static final Pattern SPACES_AT_LINE_END =
      Pattern.compile("(?<![ \\t\\u00A0])[ \\t\\u00A0]++(?=\\n)");

  /**
   * The marks upon one letter that UAX #15 (Stream-Safe Text Format) finds enough for any language;
   * to bring more into their order takes a time that grows with the square of their number.
   */
  private static final Pattern HEAPS_OF_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

  private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0]+");

  private Cleaning() {}

  static String text(String typed) {
    if (isOneOrdinaryLine(typed)) {
      return typed.strip();
    }
    String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    String sound = LONE_SURROGATES.matcher(visible).replaceAll("\uFFFD");
    String ordinary = HEAPS_OF_MARKS.matcher(sound).replaceAll("$1");
    String tidy = SPACES_AT_LINE_END.matcher(ordinary).replaceAll("");
    return Normalizer.normalize(
            MANY_EMPTY_LINES.matcher(tidy).replaceAll("\n\n"), Normalizer.Form.NFC)
        .strip();
  }

  static String line(String typed) {
    return WHITE.matcher(text(typed)).replaceAll(" ").strip();
  }

  /** As most are: printable ASCII, in which there is nothing to take out. */
  private static boolean isOneOrdinaryLine(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
