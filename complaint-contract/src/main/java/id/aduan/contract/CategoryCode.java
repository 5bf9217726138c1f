package id.aduan.contract;

import java.util.regex.Pattern;

/** The code of a category of complaints. */
public record CategoryCode(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

  public CategoryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "category: '" + value + "' (expected: small letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
