package id.aduan.contract;

import java.util.regex.Pattern;

/** A commitment to content that is not shown: base64url of HMAC-SHA256 under a salt of the case. */
public record Commitment(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Commitment {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "commitment: '" + value + "' (expected: 43 base64url characters)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
