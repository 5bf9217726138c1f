package id.aduan.contract;

import java.util.regex.Pattern;

/**
 * The pseudonymous id of a person who acts for an office: the subject of his token, or what stands
 * for one of another form.
 */
public record PersonId(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public PersonId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "person: '" + value + "' (expected: letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
