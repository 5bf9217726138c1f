package id.aduan.routing.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a reporter's telephone number, and erased with what he wrote: enough to find
 * his case when he calls, too little to call him.
 */
public record LastDigits(String value) {
  private static final int MANY = 4;
  private static final Pattern FORM = Pattern.compile("[0-9]{" + MANY + "}");

  /** Hidden digits, or the signs that numbers are written with, and at the end what is known. */
  private static final Pattern MASKED = Pattern.compile("[+0-9 ()./*•x…-]*([0-9]{" + MANY + "})");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  public LastDigits {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "digits: '" + value.length() + "' long (expected: " + MANY + " digits)");
    }
  }

  /** Of a whole number. */
  public static Optional<LastDigits> of(@Nullable String number) {
    if (number == null) {
      return Optional.empty();
    }
    String digits = NO_DIGIT.matcher(number).replaceAll("");
    return digits.length() < MANY
        ? Optional.empty()
        : Optional.of(new LastDigits(digits.substring(digits.length() - MANY)));
  }

  /** Of what somebody typed, if it is a number, however much of it is hidden. */
  public static Optional<LastDigits> typed(String typed) {
    Matcher matcher = MASKED.matcher(typed.strip().toLowerCase(Locale.ROOT));
    return matcher.matches() ? Optional.of(new LastDigits(matcher.group(1))) : Optional.empty();
  }
}
