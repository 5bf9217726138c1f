package id.aduan.contract;

import java.util.regex.Pattern;

/** The code of an oversight agency (instansi pengawas), such as {@code OMBUDSMAN}. */
public record AgencyCode(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");

  public AgencyCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "agency: '" + value + "' (expected: capital letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
