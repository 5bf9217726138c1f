package id.aduan.contract;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may sign in at the broker, or no longer; written before it is so. Whom it is about,
 * the subject of the envelope says.
 */
public sealed interface AccessEvent {

  /** Who ordered it. */
  Account by();

  /** The number of a letter or decree that says why. */
  @Nullable Reference reason();

  /** Gets a new password, and the rights that the table has for him. */
  record AccessGranted(Account by, @Nullable Reference reason) implements AccessEvent {
    public AccessGranted {
      Objects.requireNonNull(by, "by");
    }
  }

  /** Loses password and rights. */
  record AccessRevoked(Account by, @Nullable Reference reason) implements AccessEvent {
    public AccessRevoked {
      Objects.requireNonNull(by, "by");
    }
  }

  /** The account at the machine from which somebody looks after the broker. */
  record Account(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");

    public Account {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "account: malformed (expected: up to 64 letters, digits and ._-)");
      }
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /** The number of a letter or decree, not a sentence. */
  record Reference(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

    /** Whether a text has its form. */
    public static boolean isOne(String text) {
      return FORM.matcher(text).matches();
    }

    public Reference {
      if (!isOne(value)) {
        throw new IllegalArgumentException(
            "reference: malformed (expected: the number of a letter, up to 64 letters, digits and ._/-)");
      }
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
