package id.aduan.routing.live;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Who has which case open, in whatever instance; forgotten within seconds. */
public interface Presences {

  /**
   * Somebody has a case open, unless he is heard of again, until then.
   *
   * @param page one of those in which he has it open
   */
  void here(String page, TrackingId id, PersonId person, Instant until);

  /** Somebody writes in a case that he has open. */
  void writes(TrackingId id, PersonId person, Instant until);

  /** A page was left. */
  void gone(String page);

  /** Who has these cases open now, each once. */
  Set<Presence> at(Collection<TrackingId> ids, Instant now);

  /** Forgets who was not heard of any more. */
  void forget(Instant before);
}
