package id.aduan.contract;

import java.time.Instant;
import java.util.Objects;

/** That somebody was signed out everywhere; who it was, a pseudonymous id says. */
public sealed interface SignOutEvent {

  /**
   * Whatever lets this person in and was issued up to then lets him in no more.
   *
   * @param person the person, or the program that has a token of its own
   * @param upTo the last instant at which what was issued is refused
   */
  record PersonSignedOut(PersonId person, Instant upTo) implements SignOutEvent {
    public PersonSignedOut {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(upTo, "upTo");
    }
  }
}
