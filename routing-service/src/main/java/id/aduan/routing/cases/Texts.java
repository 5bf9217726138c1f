package id.aduan.routing.cases;

import id.aduan.contract.ContentPart;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** What the administration did not write to itself. */
  public static Map<ContentPart, String> forOthers(Map<ContentPart, String> texts) {
    return texts.entrySet().stream()
        .filter(text -> !text.getKey().isInternal())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
