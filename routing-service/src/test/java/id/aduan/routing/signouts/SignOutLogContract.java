package id.aduan.routing.signouts;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every log of sign-outs promises, whatever it is made of. */
public interface SignOutLogContract {
  Instant NINE = Instant.parse("2026-11-28T02:00:00.250Z");

  SignOutLog log();

  @Test
  default void keepsTheLastOfAPersonToBePublished() {
    SignOut first = aSignOut(NINE);
    SignOut later = new SignOut(first.person(), NINE.plusSeconds(5), first.by());
    log().record(later);
    log().record(first);

    assertThat(log().unpublished(100)).contains(later).doesNotContain(first);
    assertThat(log().since(NINE)).contains(later);
    assertThat(log().since(NINE.plusSeconds(5))).doesNotContain(later);
  }

  @Test
  default void doesNotTakeALaterOneForPublished() {
    SignOut first = aSignOut(NINE);
    SignOut later = new SignOut(first.person(), NINE.plusSeconds(5), first.by());
    log().record(first);
    log().record(later);
    log().published(first);
    assertThat(log().unpublished(100)).contains(later);

    log().published(later);
    assertThat(log().unpublished(100)).doesNotContain(later);
    assertThat(log().since(NINE)).contains(later);
  }

  @Test
  default void publishesAgainWhenTheSamePersonIsSignedOutAgain() {
    SignOut first = aSignOut(NINE);
    log().record(first);
    log().published(first);
    log().record(first);
    assertThat(log().unpublished(100)).doesNotContain(first);

    SignOut again = new SignOut(first.person(), NINE.plusSeconds(60), first.by());
    log().record(again);
    assertThat(log().unpublished(100)).contains(again);
  }

  private static SignOut aSignOut(Instant upTo) {
    return new SignOut(new PersonId(UUID.randomUUID().toString()), upTo, new PersonId("k-1"));
  }
}
