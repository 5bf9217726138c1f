package id.aduan.intake.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects all flaws of an input while it is read. */
final class Flaws {
  /** How much longer than allowed something may be that is cleaned at all. */
  private static final int BEFORE_CLEANING = 4;

  /** The longest of what is read from one line is an e-mail address, of 254 characters. */
  private static final int LONGEST_TYPED = 4 * 254;

  private final List<Flaw> found = new ArrayList<>();

  void add(String field, FaultCode code) {
    found.add(new Flaw(field, code));
  }

  /** One line of text, cleaned; null where nothing was written. */
  @Nullable String line(String field, @Nullable String typed, int longest) {
    return limited(field, typed, longest, Cleaning::line);
  }

  /** Several lines of text, cleaned; null where nothing was written. */
  @Nullable String text(String field, @Nullable String typed, int longest) {
    return limited(field, typed, longest, Cleaning::text);
  }

  /** A value of some form; null where nothing was written, or where it has not that form. */
  <T> @Nullable T read(
      String field,
      @Nullable String typed,
      FaultCode otherwise,
      Function<String, Optional<T>> reader) {
    if (typed != null && typed.length() > LONGEST_TYPED) {
      add(field, otherwise);
      return null;
    }
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

  private @Nullable String limited(
      String field, @Nullable String typed, int longest, UnaryOperator<String> cleaning) {
    if (typed == null) {
      return null;
    }
    if (typed.length() > BEFORE_CLEANING * longest) {
      add(field, FaultCode.TOO_LONG);
      return typed;
    }
    String text = cleaning.apply(typed);
    if (text.codePointCount(0, text.length()) > longest) {
      add(field, FaultCode.TOO_LONG);
    }
    return text.isEmpty() ? null : text;
  }
}
