package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.signouts.SignOutHandler;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signs people out everywhere. */
@RestController
class SignOutController {
  private final SignOutHandler signOuts;

  SignOutController(SignOutHandler signOuts) {
    this.signOuts = signOuts;
  }

  /**
   * Who is signed out.
   *
   * @param upTo the last instant at which what was issued is refused
   */
  record SignedOut(PersonId person, Instant upTo) {}

  /**
   * Ends all sessions of a person and refuses every token that he was given up to now, in every
   * service; for himself, or by a coordinator or an operator.
   */
  @PostMapping("/api/v1/people/{id}/sign-out")
  SignedOut signOut(@PathVariable String id, Authentication authentication) {
    Person by = Person.of(authentication);
    PersonId person = person(id);
    if (!person.equals(by.id()) && !by.is(Role.COORDINATOR) && !by.is(Role.OPERATOR)) {
      throw onlyOneself();
    }
    return new SignedOut(person, signOuts.handle(person, by.id()).upTo());
  }

  private static PersonId person(String id) {
    try {
      return new PersonId(id);
    } catch (IllegalArgumentException _) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "person-malformed",
          new Bilingual(
              "Nomor orang hanya berisi huruf, angka, dan tanda hubung.",
              "The id of a person has letters, digits and hyphens only."));
    }
  }

  private static Problem onlyOneself() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "only-oneself",
        new Bilingual(
            "Anda hanya dapat mengeluarkan diri sendiri; orang lain dikeluarkan oleh koordinator"
                + " atau operator.",
            "You can sign out only yourself; others are signed out by a coordinator or an"
                + " operator."));
  }
}
