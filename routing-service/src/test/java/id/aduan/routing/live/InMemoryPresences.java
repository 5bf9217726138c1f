package id.aduan.routing.live;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has which case open, in memory: the twin of the store. */
final class InMemoryPresences implements Presences {
  private final Map<String, Page> pages = new HashMap<>();

  private record Page(TrackingId id, PersonId person, Instant until, Instant writesUntil) {}

  @Override
  public synchronized void here(String page, TrackingId id, PersonId person, Instant until) {
    Page before = pages.get(page);
    pages.put(
        page, new Page(id, person, until, before == null ? Instant.EPOCH : before.writesUntil()));
  }

  @Override
  public synchronized void writes(TrackingId id, PersonId person, Instant until) {
    pages.replaceAll((_, page) ->
        page.id().equals(id) && page.person().equals(person)
            ? new Page(id, person, page.until(), until)
            : page);
  }

  @Override
  public synchronized void gone(String page) {
    pages.remove(page);
  }

  @Override
  public synchronized Set<Presence> at(Collection<TrackingId> ids, Instant now) {
    return pages.values().stream()
        .filter(page -> ids.contains(page.id()) && page.until().isAfter(now))
        .map(page -> new Presence(page.id(), page.person(), writes(page, now)))
        .collect(Collectors.toSet());
  }

  private boolean writes(Page of, Instant now) {
    return pages.values().stream()
        .filter(page -> page.id().equals(of.id()) && page.person().equals(of.person()))
        .anyMatch(page -> page.until().isAfter(now) && page.writesUntil().isAfter(now));
  }

  @Override
  public synchronized void forget(Instant before) {
    pages.values().removeIf(page -> !page.until().isAfter(before));
  }
}
