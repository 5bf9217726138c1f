package id.aduan.embedded.smsc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone's number with its country, as {@code +6281234567890}. */
public record PhoneNumber(@JsonValue String value) {
  private static final Pattern COMPLETE = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final String PUNCTUATION = "[\\s().-]";
  private static final int SHOWN_OF_BEGIN = 5;
  private static final int SHOWN_OF_END = 2;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PhoneNumber {
    if (!COMPLETE.matcher(value).matches()) {
      throw new IllegalArgumentException("phone number: (expected: + and 7 to 15 digits)");
    }
  }

  /** Reads what people write: 0812 is +62812, and 62812 too; empty: it is no number. */
  static Optional<PhoneNumber> read(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    String bare = written.replaceAll(PUNCTUATION, "");
    String complete =
        bare.startsWith("0") ? "+62" + bare.substring(1) : bare.startsWith("+") ? bare : "+" + bare;
    return COMPLETE.matcher(complete).matches()
        ? Optional.of(new PhoneNumber(complete))
        : Optional.empty();
  }

  /** As SMPP carries it: without the plus, as its type says that it is international. */
  String digits() {
    return value.substring(1);
  }

  /** Masked, so that a number does not reach a log by accident. */
  @Override
  public String toString() {
    return value.substring(0, SHOWN_OF_BEGIN)
        + "***"
        + value.substring(value.length() - SHOWN_OF_END);
  }
}
