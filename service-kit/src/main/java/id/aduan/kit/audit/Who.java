package id.aduan.kit.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import id.aduan.contract.AccessEvent.Account;
import id.aduan.contract.PersonId;
import java.util.Optional;

/**
 * Who an entry says it was: a person or a machine by the subject of the token, or the reporter of
 * the complaint, of whom nothing else is kept.
 */
public record Who(@JsonValue String value) {
  private static final String PERSON = "person/";
  private static final String ADMINISTRATOR = "administrator/";

  /** Whoever came with the number and its access code. */
  public static final Who REPORTER = new Who("reporter");

  /** A token whose subject or agency can not be used. */
  static final Who UNKNOWN = new Who("unknown");

  /** Whoever administers the broker, by his account at the machine. */
  static Who administrator(Account account) {
    return new Who(ADMINISTRATOR + account);
  }

  public static Who of(PersonId person) {
    return new Who(PERSON + person);
  }

  /**
   * Reads what a search asks for: the word for the reporter, an administrator with his prefix, or a
   * person with or without one.
   */
  static Optional<Who> parse(String text) {
    if (text.equals(REPORTER.value) || text.equals(UNKNOWN.value)) {
      return Optional.of(new Who(text));
    }
    try {
      if (text.startsWith(ADMINISTRATOR)) {
        return Optional.of(administrator(new Account(text.substring(ADMINISTRATOR.length()))));
      }
      return Optional.of(
          of(new PersonId(text.startsWith(PERSON) ? text.substring(PERSON.length()) : text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
