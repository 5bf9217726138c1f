package id.aduan.contract;

import java.util.regex.Pattern;

/** The Kemendagri code of a regency, kecamatan or nagari, such as {@code 13.11.01.2001}. */
public record PlaceCode(String value) implements Code {
  private static final Pattern FORM =
      Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");

  private static final String KECAMATAN = "13.11.01";

  public PlaceCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("place: '" + value + "' (expected: a Kemendagri code)");
    }
  }

  public boolean isKecamatan() {
    return value.length() == KECAMATAN.length();
  }

  @Override
  public String toString() {
    return value;
  }
}
