package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.Submission.Fault;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what somebody sent, and tells him all that is wrong with it at once. */
final class Input {
  private static final Bilingual MISSING = new Bilingual("Wajib diisi.", "This is required.");
  private static final Bilingual UNKNOWN = new Bilingual("Tidak dikenal.", "This is not known.");
  private static final Bilingual TOO_LONG =
      new Bilingual(
          "Paling banyak " + Texts.LONGEST + " karakter.",
          "At most " + Texts.LONGEST + " characters.");
  private final Language language;
  private final String place;
  private final List<Fault> faults;

  Input(Language language) {
    this(language, "", new ArrayList<>());
  }

  private Input(Language language, String place, List<Fault> faults) {
    this.language = language;
    this.place = place;
    this.faults = faults;
  }

  /**
   * For a part of what was sent, such as the line of a table; its faults are told with the rest.
   */
  Input at(String part) {
    return new Input(language, part + ".", faults);
  }

  boolean isFaulty() {
    return !faults.isEmpty();
  }

  /** A text that is demanded. */
  String text(String field, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      missing(field);
    }
    return bounded(field, text);
  }

  /** A text that may be absent. */
  @Nullable String note(String field, @Nullable String value) {
    return value == null || value.isBlank() ? null : bounded(field, value.strip());
  }

  void missing(String field) {
    fault(field, "missing", MISSING);
  }

  /** A value of a known form that is demanded; the stand-in is never used when there are faults. */
  <T> T demanded(String field, @Nullable String value, T standIn, Function<String, T> read) {
    if (value == null || value.isBlank()) {
      missing(field);
      return standIn;
    }
    T found = optional(field, value, read);
    return found == null ? standIn : found;
  }

  /** Values of a known form, each once. */
  <T> Set<T> all(String field, @Nullable List<String> values, Function<String, T> read) {
    Set<T> found = new LinkedHashSet<>();
    for (String value : Objects.requireNonNullElse(values, List.<String>of())) {
      T one = optional(field, value, read);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  /** A value of a known form that may be absent. */
  <T> @Nullable T optional(String field, @Nullable String value, Function<String, T> read) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return read.apply(value.strip());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      fault(field, "unknown", UNKNOWN);
      return null;
    }
  }

  /** A code that must be in a table. */
  static <C> Function<String, C> listed(Map<C, String> table, Function<String, C> read) {
    return value -> {
      C code = read.apply(value);
      if (!table.containsKey(code)) {
        throw new IllegalArgumentException("code: '" + value + "' (expected: a listed one)");
      }
      return code;
    };
  }

  void fault(String field, String code, Bilingual message) {
    faults.add(new Fault(place + field, code, message.in(language)));
  }

  /** Refuses, if anything was wrong. */
  <T> T checked(T result) {
    if (!faults.isEmpty()) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST,
              "invalid",
              new Bilingual(
                  "Ada isian yang perlu diperbaiki.", "Some fields need to be corrected."))
          .with(faults);
    }
    return result;
  }

  private String bounded(String field, String text) {
    if (text.length() > Texts.LONGEST) {
      fault(field, "too-long", TOO_LONG);
    }
    return text;
  }
}
