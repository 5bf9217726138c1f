package id.aduan.kit.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of sessions promises, whatever it is made of. */
interface SessionsContract {
  Instant NINE = Instant.parse("2026-11-28T02:00:00Z");

  Sessions sessions();

  @Test
  default void keepsASessionAsItIs() {
    Session session = aSession(aPerson(), "s-1", NINE);
    sessions().start(session);

    assertThat(sessions().find(session.id())).contains(session);
    assertThat(sessions().find("another")).isEmpty();
  }

  @Test
  default void notesWhenSomebodyWasSeenAndNeverGoesBack() {
    Session session = aSession(aPerson(), null, NINE);
    sessions().start(session);

    sessions().seen(session.id(), NINE.plusSeconds(90));
    sessions().seen(session.id(), NINE.plusSeconds(60));

    assertThat(sessions().find(session.id())).map(Session::seenAt).contains(NINE.plusSeconds(90));
    sessions().end(session.id());
    sessions().seen(session.id(), NINE.plusSeconds(120));
    assertThat(sessions().find(session.id())).isEmpty();
  }

  @Test
  default void endsAllOfAPersonAndNobodyElses() {
    PersonId person = aPerson();
    Session one = aSession(person, "s-2", NINE);
    Session two = aSession(person, "s-3", NINE);
    Session other = aSession(aPerson(), "s-4", NINE);
    sessions().start(one);
    sessions().start(two);
    sessions().start(other);

    sessions().endOf(person);

    assertThat(sessions().find(one.id())).isEmpty();
    assertThat(sessions().find(two.id())).isEmpty();
    assertThat(sessions().find(other.id())).contains(other);
  }

  @Test
  default void endsTheOneThatTheProviderNames() {
    String atProvider = UUID.randomUUID().toString();
    Session one = aSession(aPerson(), atProvider, NINE);
    Session other = aSession(aPerson(), null, NINE);
    sessions().start(one);
    sessions().start(other);

    sessions().endAtProvider(atProvider);

    assertThat(sessions().find(one.id())).isEmpty();
    assertThat(sessions().find(other.id())).contains(other);
  }

  @Test
  default void endsWhatBeganOrWasSeenTooLongAgo() {
    Session old = aSession(aPerson(), null, NINE.minusSeconds(100));
    Session idle = aSession(aPerson(), null, NINE.minusSeconds(50));
    Session good = aSession(aPerson(), null, NINE);
    sessions().start(old);
    sessions().start(idle);
    sessions().start(good);
    sessions().seen(old.id(), NINE);

    sessions().endOld(NINE.minusSeconds(90), NINE.minusSeconds(20));

    assertThat(sessions().find(old.id())).isEmpty();
    assertThat(sessions().find(idle.id())).isEmpty();
    assertThat(sessions().find(good.id())).contains(good);
  }

  private static PersonId aPerson() {
    return new PersonId(UUID.randomUUID().toString());
  }

  private static Session aSession(PersonId person, @Nullable String atProvider, Instant started) {
    return new Session(
        UUID.randomUUID().toString(),
        new Session.Bearer(
            person, person.value(), Set.of("OVERSEER"), "KEMENPANRB", null, "Nama Contoh"),
        started,
        atProvider,
        "id-token",
        started,
        started);
  }
}
