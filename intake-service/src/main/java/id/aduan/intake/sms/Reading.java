package id.aduan.intake.sms;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text begins: with a keyword that asks for a new complaint, or with nothing but words.
 *
 * @param isNew whether the keyword was there
 * @param text without it
 */
record Reading(boolean isNew, String text) {
  private static final Pattern KEYWORD =
      Pattern.compile(
          "^[\\s#*.:]*(lapor+|lapo|laporkan|aduan|adu|solsel)\\b[\\s#:.,;-]*(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Reading of(String text) {
    String said = text.strip();
    Matcher keyword = KEYWORD.matcher(said);
    boolean found = keyword.lookingAt();
    while (keyword.lookingAt()) {
      said = said.substring(keyword.end());
      keyword.reset(said);
    }
    return new Reading(found, said);
  }

  /** Numbers and texts must not reach a log by accident. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Reading new=%s", isNew);
  }
}
