package id.aduan.routing.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text of an officer must be. */
public final class Texts {
  public static final int LONGEST = 10_000;

  private Texts() {}

  /** What is wrong with a text that is demanded. */
  static Optional<Refusal> fault(String text) {
    return text.isBlank() ? Optional.of(Refusal.TEXT_MISSING) : tooLong(text);
  }

  /** What is wrong with a text that may be absent. */
  static Optional<Refusal> tooLong(@Nullable String text) {
    return text != null && text.length() > LONGEST
        ? Optional.of(Refusal.TEXT_TOO_LONG)
        : Optional.empty();
  }
}
