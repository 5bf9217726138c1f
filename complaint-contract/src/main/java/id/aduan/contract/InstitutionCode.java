package id.aduan.contract;

import java.util.regex.Pattern;

/** The code of an institution beyond the regency that took a case, such as {@code PLN}. */
public record InstitutionCode(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");

  public InstitutionCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "institution: '" + value + "' (expected: capital letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
