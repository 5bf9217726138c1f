package id.aduan.contract;

import java.util.regex.Pattern;

/** The name of a channel adapter, part of its topics' names. */
public record AdapterName(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  public AdapterName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "adapter: '" + value + "' (expected: small letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
