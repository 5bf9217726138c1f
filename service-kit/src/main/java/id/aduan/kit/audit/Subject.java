package id.aduan.kit.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import id.aduan.contract.TrackingId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an entry is about: a name of the platform's own, never a text that somebody typed. */
public record Subject(Kind kind, String id) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public Subject {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("subject: malformed (expected: letters, digits, . _ -)");
    }
  }

  /** What can be the subject of an entry. */
  public enum Kind {
    CASE,
    REQUEST,
    ATTACHMENT,
    OPD,
    AGENCY,
    REGISTER,
    REGISTER_ENTRY,
    APPOINTMENT,
    GRANT,
    WEBHOOK,
    PERSON,
    /** Who signs in at the broker. */
    PRINCIPAL;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Subject of(TrackingId complaint) {
    return new Subject(Kind.CASE, complaint.value());
  }

  /** What stands in an address; empty for what can not be a name of this kind. */
  static Optional<Subject> typed(Kind kind, String value) {
    if (kind == Kind.CASE) {
      return TrackingId.parse(value).map(Subject::of);
    }
    return FORM.matcher(value).matches() ? Optional.of(new Subject(kind, value)) : Optional.empty();
  }

  /** Reads {@code kind/id}, or the number of a complaint as a person types it. */
  static Optional<Subject> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return typed(Kind.CASE, text);
    }
    return Stream.of(Kind.values())
        .filter(kind -> kind.word().equals(text.substring(0, slash)))
        .findFirst()
        .flatMap(kind -> typed(kind, text.substring(slash + 1)));
  }

  Optional<TrackingId> complaint() {
    return kind == Kind.CASE ? TrackingId.parse(id) : Optional.empty();
  }

  @JsonValue
  @Override
  public String toString() {
    return kind.word() + "/" + id;
  }
}
