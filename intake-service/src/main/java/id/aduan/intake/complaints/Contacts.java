package id.aduan.intake.complaints;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how to reach somebody, as people write it. */
public final class Contacts {
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");
  private static final Pattern PHONE_MARKS = Pattern.compile("[ ().\\-/–]");
  private static final Pattern INDONESIAN = Pattern.compile("(\\+?62|0)([1-9][0-9]{6,11})");
  private static final Pattern INTERNATIONAL = Pattern.compile("(\\+|00)([1-9][0-9]{7,14})");
  private static final Pattern NIK = Pattern.compile("[1-9][0-9]{15}");

  private Contacts() {}

  /** In E.164; a number without a country is Indonesian. */
  public static Optional<String> phone(String typed) {
    String digits = PHONE_MARKS.matcher(typed).replaceAll("");
    var indonesian = INDONESIAN.matcher(digits);
    if (indonesian.matches()) {
      return Optional.of("+62" + indonesian.group(2));
    }
    var international = INTERNATIONAL.matcher(digits);
    return international.matches() && !international.group(2).startsWith("62")
        ? Optional.of("+" + international.group(2))
        : Optional.empty();
  }

  /** Its domain in small letters. */
  static Optional<String> email(String typed) {
    if (typed.length() > LONGEST_EMAIL || !EMAIL.matcher(typed).matches()) {
      return Optional.empty();
    }
    int at = typed.lastIndexOf('@');
    String local = typed.substring(0, at);
    return local.startsWith(".") || local.endsWith(".") || local.contains("..")
        ? Optional.empty()
        : Optional.of(local + typed.substring(at).toLowerCase(Locale.ROOT));
  }

  static Optional<String> nik(String typed) {
    return Optional.of(PHONE_MARKS.matcher(typed).replaceAll(""))
        .filter(digits -> NIK.matcher(digits).matches());
  }
}
