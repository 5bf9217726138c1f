package id.aduan.routing.signouts;

import id.aduan.contract.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * Signs people out everywhere. When it returns, the fact is durable, this instance refuses their
 * tokens and their sessions are over; the others follow as soon as they read it.
 */
public final class SignOutHandler {
  private final SignOutLog log;
  private final Consumer<SignOut> atOnce;
  private final Clock clock;

  /**
   * @param atOnce what happens here before anybody else hears of it
   */
  public SignOutHandler(SignOutLog log, Consumer<SignOut> atOnce, Clock clock) {
    this.log = log;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  public SignOut handle(PersonId person, PersonId by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    SignOut signOut = new SignOut(person, now, by);
    log.record(signOut);
    atOnce.accept(signOut);
    return signOut;
  }
}
