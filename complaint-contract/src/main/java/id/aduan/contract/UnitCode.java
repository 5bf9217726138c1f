package id.aduan.contract;

import java.util.regex.Pattern;

/** The code of a unit of a local agency, such as {@code DUKCAPIL-KTP}. */
public record UnitCode(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");

  public UnitCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "unit: '" + value + "' (expected: capital letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
