package id.aduan.contract;

import java.util.regex.Pattern;

/** The code of a local agency (OPD), such as {@code DINKES}. */
public record UnitCode(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");

  public UnitCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "opd: '" + value + "' (expected: capital letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
