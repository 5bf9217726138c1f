package id.aduan.contract;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How an SMSC or gateway names a message that it took. Two spellings of one name are equal: SMSCs
 * write the same number with and without leading zeros, and in either case.
 */
public record SmsReference(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[a-z0-9_.:-]{1,64}");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  public SmsReference {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "smsReference: malformed (expected: up to 64 small letters, digits and _.:-)");
    }
  }

  /** As it was given; a name of another form is known by its hash. */
  public static SmsReference of(String given) {
    String plain = LEADING_ZEROS.matcher(given.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return new SmsReference(FORM.matcher(plain).matches() ? plain : Sha256.hex(plain));
  }

  @Override
  public String toString() {
    return value;
  }
}
