package id.aduan.intake.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects all flaws of an input while it is read. */
final class Flaws {
  private final List<Flaw> found = new ArrayList<>();

  void add(String field, FaultCode code) {
    found.add(new Flaw(field, code));
  }

  /** One line of text, cleaned; null where nothing was written. */
  @Nullable String line(String field, @Nullable String typed, int longest) {
    return limited(field, typed == null ? "" : Cleaning.line(typed), longest);
  }

  /** Several lines of text, cleaned; null where nothing was written. */
  @Nullable String text(String field, @Nullable String typed, int longest) {
    return limited(field, typed == null ? "" : Cleaning.text(typed), longest);
  }

  /** A value of some form; null where nothing was written, or where it has not that form. */
  <T> @Nullable T read(
      String field,
      @Nullable String typed,
      FaultCode otherwise,
      Function<String, Optional<T>> reader) {
    String line = typed == null ? "" : Cleaning.line(typed);
    if (line.isEmpty()) {
      return null;
    }
    Optional<T> value = reader.apply(line);
    if (value.isEmpty()) {
      add(field, otherwise);
    }
    return value.orElse(null);
  }

  <T> Checked<T> unlessFlawed(Supplier<T> good) {
    return found.isEmpty() ? new Checked.Good<>(good.get()) : new Checked.Flawed<>(found);
  }

  private @Nullable String limited(String field, String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      add(field, FaultCode.TOO_LONG);
    }
    return text.isEmpty() ? null : text;
  }
}
