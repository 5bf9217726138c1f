package id.aduan.kit.security.signin;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The sessions of those who are signed in, shared by all instances of a service. */
public interface Sessions {

  void start(Session session);

  Optional<Session> find(String id);

  /** Notes that somebody was seen; never backwards, and nothing where the session is over. */
  void seen(String id, Instant at);

  void end(String id);

  /** Ends all sessions of a person. */
  void endOf(PersonId person);

  /** Ends the session that began with one at the provider. */
  void endAtProvider(String session);

  /** Ends what began or was seen too long ago. */
  void endOld(Instant startedBefore, Instant seenBefore);
}
