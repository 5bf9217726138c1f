package id.aduan.routing.live;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is at the cases that are open in this instance: asked of the store once for all of them, and
 * kept only as long as somebody looks.
 */
public final class PresenceBoard {
  /** Who was not heard of for so long is gone. */
  static final Duration STAYS = Duration.ofSeconds(25);

  static final Duration WRITES = Duration.ofSeconds(12);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(1);
  private final LiveHub hub;
  private final Presences presences;
  private final Clock clock;
  private volatile Set<Presence> present = Set.of();
  private volatile Instant forgotten = Instant.EPOCH;

  public PresenceBoard(LiveHub hub, Presences presences, Clock clock) {
    this.hub = hub;
    this.presences = presences;
    this.clock = clock;
  }

  public void here(String page, TrackingId id, PersonId person) {
    presences.here(page, id, person, clock.instant().plus(STAYS));
  }

  public void writes(TrackingId id, PersonId person) {
    presences.writes(id, person, clock.instant().plus(WRITES));
  }

  public void gone(String page) {
    presences.gone(page);
  }

  /** Who else has a case open. */
  public List<Presence> besides(PersonId person, TrackingId id) {
    return present.stream()
        .filter(one -> one.id().equals(id) && !one.person().equals(person))
        .sorted(Comparator.comparing(one -> one.person().value()))
        .toList();
  }

  /** Looks again, and tells the pages that somebody came to or went from. */
  public void refresh() {
    Instant now = clock.instant();
    Set<TrackingId> watched = hub.watchedCases();
    Set<Presence> before = present;
    present = watched.isEmpty() ? Set.of() : Set.copyOf(presences.at(watched, now));
    Set<Presence> different = new HashSet<>(before);
    different.addAll(present);
    different.removeIf(one -> before.contains(one) && present.contains(one));
    hub.met(different.stream().map(Presence::id).collect(Collectors.toSet()));
    if (!watched.isEmpty() && forgotten.plus(FORGET_EVERY).isBefore(now)) {
      forgotten = now;
      presences.forget(now);
    }
  }
}
