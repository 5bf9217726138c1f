package id.aduan.intake.complaints;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects in the one spelling of RFC 8785 (JSON Canonicalization Scheme), so that anybody can
 * compute the same digest; what is absent is left out.
 */
final class CanonicalJson {
  private final Map<String, String> fields = new TreeMap<>();

  CanonicalJson put(String name, @Nullable String value) {
    return raw(name, value == null ? null : quoted(value));
  }

  CanonicalJson put(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  CanonicalJson put(String name, int value) {
    return raw(name, Integer.toString(value));
  }

  /** Coordinates have few decimals, so that plain notation is the one that RFC 8785 wants. */
  CanonicalJson put(String name, @Nullable Double value) {
    return raw(
        name,
        value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
  }

  CanonicalJson put(String name, @Nullable CanonicalJson value) {
    return raw(name, value == null ? null : value.toString());
  }

  @Override
  public String toString() {
    StringBuilder json = new StringBuilder("{");
    fields.forEach((name, value) ->
        json.append(json.length() == 1 ? "" : ",").append(quoted(name)).append(':').append(value));
    return json.append('}').toString();
  }

  private CanonicalJson raw(String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (c < ' ') {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
